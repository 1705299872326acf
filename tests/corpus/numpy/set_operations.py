# Arrays as sets.
import numpy as np

a, b = np.array([1, 2, 3, 4]), np.array([3, 4, 5])
print(np.intersect1d(a, b), np.union1d(a, b), np.setdiff1d(a, b), np.setxor1d(a, b), np.isin(a, b), np.in1d(a, b, invert=True))
