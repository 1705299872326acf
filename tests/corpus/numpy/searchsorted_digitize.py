# searchsorted finds where a value would be put.
import numpy as np

a = np.array([1, 3, 3, 5])
print(np.searchsorted(a, 3), np.searchsorted(a, 3, side="right"), a.searchsorted([0, 4, 9]))
print(np.digitize([0.5, 1.5, 2.5], [1, 2]), np.searchsorted([1.0, 2.0], np.nan))
print(np.partition([4, 2, 9, 1], 1)[1], np.argpartition([4, 2, 9], 0)[0])
