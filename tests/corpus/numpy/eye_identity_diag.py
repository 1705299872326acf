# eye puts ones on a diagonal; diag makes a matrix of a row or shows the diagonal of a matrix.
import numpy as np

print(np.eye(3))
print(np.eye(2, 4, k=1, dtype=int))
print(np.identity(2, dtype=int))
print(np.diag([1, 2, 3]))
print(np.diag([1, 2], k=-1))
matrix = np.arange(9).reshape(3, 3)
print(np.diag(matrix), np.diag(matrix, 1), np.diag(matrix, -2))
print(np.trace(matrix), matrix.trace(1))
