# Built in: the codes of deflate (RFC 1951), shared by _deflate and _inflate.
#
# Lengths and distances are written as a code and extra bits: LENGTHS and DISTANCES have (first value, extra bits) of each.

def _ranges(first, extras):
    found = []
    for extra in extras:
        found.append((first, extra))
        first += 1 << extra
    return found


LENGTHS = _ranges(3, [0] * 8 + [bits for bits in range(1, 6) for _ in range(4)])[:28] + [(258, 0)]
DISTANCES = _ranges(1, [0, 0] + [bits for bits in range(14) for _ in range(2)])
ORDER = 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
FIXED_SYMBOLS = [8] * 144 + [9] * 112 + [7] * 24 + [8] * 8
FIXED_DISTANCES = [5] * 30
END = 256


def codes_of(lengths):
    """The code of each symbol, its bits turned around, as they are written."""
    counts = [0] * 17
    for length in lengths:
        counts[length] += 1
    counts[0] = 0
    following, code = [0] * 17, 0
    for bits in range(1, 16):
        code = code + counts[bits - 1] << 1
        following[bits] = code
    codes = []
    for length in lengths:
        code = 0
        if length:
            code = int(format(following[length], f"0{length}b")[::-1], 2)
            following[length] += 1
        codes.append(code)
    return codes
