# pad surrounds an array with constants or with what it has.
import numpy as np

a = np.array([1, 2, 3])
print(np.pad(a, 2), np.pad(a, (1, 2), constant_values=9), np.pad(a, (0, 2), mode="edge"))
print(np.pad(a, 2, mode="reflect"), np.pad(a, 2, mode="symmetric"), np.pad(a, 2, mode="wrap"))
print(np.pad([[1]], ((1, 0), (0, 1))))
