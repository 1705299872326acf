# reduceat sums the pieces between indices
import numpy as np

x = np.arange(8)
print(np.add.reduceat(x, [0, 4, 1, 5]), np.add.reduceat(x, [0, 4, 1, 5])[::2], np.multiply.reduceat(x + 1, [0, 3]))
print(np.add.reduceat(np.arange(12.0).reshape(3, 4), [0, 2]), np.maximum.reduceat([3, 1, 4, 1, 5], [0, 2]))
print(np.add.reduceat(np.arange(12).reshape(3, 4), [0, 2], axis=1))
try:
    np.add.reduceat(x, [0, 8])
except IndexError as error:
    print(error)
