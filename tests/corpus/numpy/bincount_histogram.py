# bincount counts small numbers, histogram counts ranges.
import numpy as np

print(np.bincount([0, 1, 1, 3]), np.bincount([1, 1], minlength=4), np.bincount([0, 1, 1], weights=[0.5, 1, 2]))
counts, edges = np.histogram([1, 2, 2, 5], bins=4)
print(counts, edges)
print(np.histogram([1, 2, 3], bins=[0, 2, 4]), np.histogram([0, 1], bins=2, density=True)[0])
try:
    np.bincount([-1])
except ValueError as error:
    print(error)
