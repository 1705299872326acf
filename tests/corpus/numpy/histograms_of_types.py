# np.histogram: the edges have the data's own float type
import warnings
import numpy as np

warnings.simplefilter("ignore")
for kind in ("f2", "f4", "f8", "i4", "u1", "?"):
    counts, edges = np.histogram(np.array([0, 1, 1, 1], dtype=kind), bins=3)
    print(kind, counts, edges.dtype, edges)
print(np.histogram([1, 2, 2, 5], bins=[0, 2, 4, 6]), np.histogram([1, 2, 2, 5], bins=2, range=(0, 4)))
print(np.histogram([1, 2, 2, 5], bins=2, density=True), np.histogram([1, 2], weights=[0.5, 2], bins=2))
for bad in (([1, np.inf],), ([1, 2], 0), ([1, 2], [3, 1])):
    try:
        np.histogram(*bad)
    except ValueError as error:
        print(error)
