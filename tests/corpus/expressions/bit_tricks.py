# Bit operations on negative and large integers.
print(~5, -1 >> 10, -5 >> 1, -5 & 0xFF, -1 ^ 12, 1 << 70, (1 << 70) >> 68)
print((255).bit_length(), (-256).bit_length(), (0).bit_length(), (255).bit_count(), (-7).bit_count())
print(bin(-10), hex(255), oct(8), f"{10:#010b}", f"{-255:#x}", f"{255:_b}", f"{10 ** 10:_x}")
mask = 0
for bit in (1, 3, 5):
    mask |= 1 << bit
print(mask, [i for i in range(8) if mask >> i & 1], mask & -mask, mask & (mask - 1))
for text in ("1 << -1", "1 >> -1", "1.5 << 2", "~1.5", "'a' | 1"):
    try:
        print(eval(text))
    except Exception as error:
        print(type(error).__name__, error)
