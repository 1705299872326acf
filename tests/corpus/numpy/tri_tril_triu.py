# tril keeps what is on and below the diagonal, triu what is on and above it.
import numpy as np

matrix = np.arange(1, 13).reshape(3, 4)
print(np.tri(3, 4, dtype=int))
print(np.tril(matrix))
print(np.triu(matrix, 1))
print(np.tril(matrix, -1).sum() + np.triu(matrix).sum() == matrix.sum())
print(np.tril_indices(3), np.triu_indices(2))
