# var and std divide by n, with ddof=1 by n - 1.
import numpy as np

a = np.array([[1, 2], [3, 6]])
print(a.mean(), a.mean(axis=0), a.var(), a.std(axis=1), a.std(ddof=1), np.var([1, 2, 3, 4], ddof=1))
print(np.mean(np.array([1, 2], dtype=np.float32)).dtype, np.mean([True, False]))
print(np.average([1, 2, 3], weights=[3, 1, 0]), np.average([[1, 2], [3, 4]], axis=0))
