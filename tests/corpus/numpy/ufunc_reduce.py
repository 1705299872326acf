# reduce folds along an axis, accumulate keeps the steps.
import numpy as np

table = np.arange(1, 7).reshape(2, 3)
print(np.add.reduce(table), np.add.reduce(table, axis=1), np.multiply.reduce(table, axis=None))
print(np.maximum.reduce([3, 9, 2]), np.subtract.reduce([10, 1, 2]), np.logical_and.reduce([1, 0, 2]))
print(np.add.accumulate([1, 2, 3]), np.maximum.accumulate([1, 3, 2, 5]), np.multiply.accumulate(table, axis=1).tolist())
print(np.add.reduce([]), np.multiply.reduce([]), np.add.reduce([1, 2], initial=10))
try:
    np.maximum.reduce([])
except ValueError as error:
    print(error)
try:
    np.subtract.reduce(table, axis=(0, 1))
except ValueError as error:
    print(error)
