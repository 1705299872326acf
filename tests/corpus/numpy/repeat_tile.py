# repeat repeats elements, tile the whole.
import numpy as np

print(np.repeat([1, 2], 3), np.repeat([1, 2], [1, 3]), np.repeat([[1], [2]], 2, axis=1).tolist())
print(np.tile([1, 2], 2), np.tile([1, 2], (2, 1)).tolist(), np.tile([[1], [2]], (1, 2)).tolist())
try:
    np.repeat([1, 2], [1, 2, 3])
except ValueError as error:
    print(error)
