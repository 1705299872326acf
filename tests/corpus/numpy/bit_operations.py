# & | ^ << >> work on bits of integers.
import numpy as np

a = np.array([0b1100, 0b1010], dtype=np.uint8)
print(a & 0b0110, a | 1, a ^ 0xFF, a << 1, a >> 2, ~a)
print(np.left_shift(1, np.arange(5)), np.bitwise_and.reduce(a), np.bitwise_or.reduce(a))
try:
    np.array([1.5]) & 1
except TypeError as error:
    print(error)
