# Whole numbers of a fixed size wrap; single ones warn of it, arrays do not.
import warnings
import numpy as np

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(category.__name__ + ":", message)
print(np.uint8(200) + np.uint8(100), np.int8(100) * np.int8(2), np.uint16(3) - np.uint16(5))
print(-np.uint8(5), abs(np.int8(-128)), np.int64(2 ** 62) * 4, np.uint8(0) - True)
print(np.uint8(5) - 7, np.uint8(200) + 100)
print(np.array([200], dtype="u1") + np.array([100], dtype="u1"), np.array(200, dtype="u1") + np.array(100, dtype="u1"))
cells = np.array([1, 2], dtype="u1")
cells[0] -= np.uint8(200)
print(cells)
