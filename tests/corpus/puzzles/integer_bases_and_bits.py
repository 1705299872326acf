# Bases, bit operations and precedence.
print(0b1010 & 0b0110, 0b1010 | 0b0110, 0b1010 ^ 0b0110, ~0b1010, 1 << 3 + 1, (1 << 3) + 1, 5 & 3 == 1, (5 & 3) == 1, -8 >> 1, -1 >> 10, 7 >> 1, 2 ** 3 << 1)
print(bin(10), oct(10), hex(10), int("1010", 2), int("zz", 36), int("-0b11", 2), f"{10:b}", f"{10:#o}", "{:X}".format(255), format(-10, "b"), bin(-10), int(bin(10), 0))
print((10).bit_length(), (10).bit_count(), (-1).bit_length(), (0).bit_length(), 2 ** 10 == 1 << 10, 10 & -10, 12 & 12 - 1, 3 ^ 3, 0 ^ 5, x if (x := 6 ^ 5) else 0)
a, b = 5, 9
a ^= b; b ^= a; a ^= b
print(a, b, not 5 & 2, not (5 & 2), 5 and 2, 5 & 2, 1 | 2 ** 2, True << 3, True | 2, ~True, ~~5, -~5, ~-5)
print([n for n in range(1, 65) if n & n - 1 == 0], [i for i in range(8) if 0b10110 >> i & 1], sum(1 << i for i in (0, 2, 4)), "".join("1" if 37 >> i & 1 else "0" for i in range(6)))
