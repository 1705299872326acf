# Small systems, determinants and inverses.
import numpy as np

a = np.array([[2.0, 1.0], [1.0, 3.0]])
print(np.linalg.det(a), np.linalg.solve(a, [3, 5]), np.linalg.inv(np.array([[2.0, 0.0], [0.0, 4.0]])))
print(np.linalg.matrix_power(np.array([[1, 1], [1, 0]]), 5))
try:
    np.linalg.inv([[1, 2], [2, 4]])
except np.linalg.LinAlgError as error:
    print(error)
try:
    np.linalg.det([[1, 2, 3]])
except np.linalg.LinAlgError as error:
    print(error)
