# np.array copies an array, np.asarray gives it back when its type fits.
import numpy as np

first = np.array([1, 2, 3])
print(np.array(first) is first, np.array(first, copy=False) is first, np.asarray(first) is first)
print(np.asarray(first, dtype=float) is first, np.asarray(first, dtype=np.int64) is first)
second = np.array(first)
second[0] = 9
print(first, second)
