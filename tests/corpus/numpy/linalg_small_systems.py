# solve, inv, det, norm, matrix_power, matrix_rank of small matrices
import numpy as np

a = np.array([[2.0, 1.0], [1.0, 3.0]])
print(np.linalg.solve(a, [3.0, 5.0]), np.round(np.linalg.det(a), 12), np.linalg.matrix_power(a, 3))
print(np.linalg.inv(np.array([[4.0, 0.0], [0.0, 0.5]])), np.linalg.norm([3.0, 4.0]), np.linalg.norm(a, 1), np.linalg.norm(a, np.inf))
for bad in (np.zeros((2, 2)), np.ones((2, 3))):
    try:
        np.linalg.inv(bad)
    except np.linalg.LinAlgError as error:
        print(error)
print(np.trace(a), np.triu(a), np.kron([1, 2], [1, 1]))
