# A Python int that does not fit wraps, with a warning about the future.
import numpy as np

small = np.zeros(2, dtype=np.uint8)
small[0] = 300
print(small)
print(np.array([1, -1], dtype=np.uint8))
