# unique sorts; it can tell places, inverse and counts.
import numpy as np

values, index, inverse, counts = np.unique([3, 1, 3, 2, 1], return_index=True, return_inverse=True, return_counts=True)
print(values, index, inverse, counts, values[inverse])
print(np.unique([[1, 1], [2, 3]]), np.unique(["b", "a", "b"]), np.unique([1.0, np.nan, np.nan]))
print(np.unique([[1, 2], [1, 2], [0, 5]], axis=0).tolist())
