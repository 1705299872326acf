# Reductions go along an axis, several axes, or all; keepdims leaves axes of length one.
import numpy as np

cube = np.arange(24).reshape(2, 3, 4)
print(cube.sum(), cube.sum(axis=0).shape, cube.sum(axis=-1).tolist(), cube.sum(axis=(0, 2)))
print(cube.sum(axis=1, keepdims=True).shape, cube.sum(keepdims=True), cube.sum(axis=()).shape)
print(cube.max(axis=2).tolist(), cube.min(axis=(0, 1)), cube.prod(axis=0)[0])
for axis in (3, (0, 0), -4):
    try:
        cube.sum(axis=axis)
    except ValueError as error:
        print(type(error).__name__, error)
