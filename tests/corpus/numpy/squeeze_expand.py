# squeeze drops axes of length one, expand_dims adds one.
import numpy as np

thin = np.zeros((1, 3, 1))
print(thin.squeeze().shape, np.squeeze(thin, 0).shape, np.squeeze(thin, axis=(0, 2)).shape)
print(np.expand_dims(np.arange(3), 0).shape, np.expand_dims(np.arange(3), (0, 2)).shape)
print(np.atleast_1d(5).shape, np.atleast_2d([1, 2]).shape, np.atleast_3d([[1, 2]]).shape)
try:
    np.squeeze(thin, 1)
except ValueError as error:
    print(error)
