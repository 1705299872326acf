# An int has one 30-bit digit more for every 30 bits; zero has one digit too.
import sys
for value in [0, 1, -1, 2**30 - 1, 2**30, 2**60 - 1, 2**60, -(2**90), 10**100, 1 << 3000]:
    print(type(value).__name__, sys.getsizeof(value))
