# where= leaves the other elements of out= as they were
import numpy as np

values = np.array([4.0, -1.0, 9.0, -4.0])
roots = np.full(4, -7.0)
np.sqrt(values, out=roots, where=values >= 0)
print(roots)
sums = np.zeros((2, 3), dtype=int)
np.add([[1, 2, 3], [4, 5, 6]], 10, out=sums, where=[True, False, True])
print(sums)
print(np.sum([[1, 2], [3, 4]], where=[[True, False], [True, True]]), np.sum([1, 2, 3], where=[False, True, True], initial=100))
print(np.max([1, 5, 3], where=[True, False, True], initial=0))
