# outer pairs all elements, reduceat folds slices.
import numpy as np

print(np.multiply.outer([1, 2, 3], [10, 20]).tolist())
print(np.add.outer([1, 2], [[1], [2]]).shape)
print(np.add.reduceat([1, 2, 3, 4, 5], [0, 2, 4]), np.add.reduceat([1, 2, 3, 4], [0, 3, 1]))
