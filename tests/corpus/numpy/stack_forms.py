# stack adds an axis; vstack, hstack and dstack use the first, second and third.
import numpy as np

a, b = np.array([1, 2, 3]), np.array([4, 5, 6])
print(np.stack((a, b)).shape, np.stack((a, b), axis=1).tolist(), np.stack((a, b), -1).shape)
print(np.vstack((a, b)).shape, np.hstack((a, b)), np.dstack((a, b)).shape, np.column_stack((a, b)).tolist())
print(np.block([[np.eye(2), np.zeros((2, 1))], [np.ones((1, 3))]]))
try:
    np.stack(([1], [1, 2]))
except ValueError as error:
    print(error)
