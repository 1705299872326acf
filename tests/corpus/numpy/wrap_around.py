# Arithmetic of arrays of integers wraps around without a word.
import numpy as np

small = np.array([100, 127, -128], dtype=np.int8)
print(small + small, small * 2, -small, abs(small))
bytes_ = np.array([250, 255, 0], dtype=np.uint8)
print(bytes_ + np.uint8(10), bytes_ - np.uint8(1), ~bytes_)
print(np.array([2 ** 62]) * 2, np.array([2 ** 63 - 1]) + 1)
