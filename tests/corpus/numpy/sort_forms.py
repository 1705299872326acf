# np.sort gives a sorted copy, the method sorts in place.
import numpy as np

a = np.array([3, 1, 2])
print(np.sort(a), a, a.sort(), a)
table = np.array([[3, 1], [2, 4]])
print(np.sort(table), np.sort(table, axis=0), np.sort(table, axis=None))
print(np.sort(["pear", "apple"]), np.sort([2.5, np.nan, -np.inf]), np.sort([True, False]), np.sort([1 + 1j, 1, 0]))
print(np.sort(a)[::-1])
