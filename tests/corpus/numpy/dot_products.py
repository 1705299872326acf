# dot of rows is a number, of matrices their product.
import numpy as np

a, b = np.array([1, 2, 3]), np.array([4, 5, 6])
print(a @ b, np.dot(a, b), a.dot(b), np.inner(a, b), np.vdot(a, b))
print(np.outer(a, b).tolist(), np.cross(a, b), np.kron([1, 2], [1, 1]))
matrix = np.arange(6).reshape(2, 3)
print(matrix @ a, matrix @ matrix.T, np.dot(matrix, 2).tolist())
for left, right in ((matrix, matrix), (a, 5), (matrix, [1, 2])):
    try:
        left @ right
    except ValueError as error:
        print(error)
