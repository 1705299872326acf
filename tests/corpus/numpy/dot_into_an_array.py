# np.dot with out= insists on an array that is exactly right
import numpy as np

a, b = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([1.0, 1.0])
out = np.empty(2)
print(np.dot(a, b, out=out) is out, out, np.matmul(a, a, out=np.empty((2, 2))))
for wrong in (np.empty(3), np.empty(2, dtype=int), np.empty(4)[::2]):
    try:
        np.dot(a, b, out=wrong)
    except ValueError as error:
        print(error)
print(np.dot(2, 3), np.dot([1, 2], 3), np.vdot([1, 2j], [1, 2j]), np.inner([1, 2], [3, 4]), np.outer([1, 2], [3, 4]))
