# any and all take truth; of nothing they are False and True.
import numpy as np

a = np.array([[True, False], [True, True]])
print(a.any(), a.all(), a.any(axis=0), a.all(axis=1), np.any([]), np.all([]))
print(np.any([0, 0.0]), np.all([1, -1]), np.all([[1, 0], [1, 1]], axis=0, keepdims=True))
