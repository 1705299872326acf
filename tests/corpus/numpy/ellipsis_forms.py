# An ellipsis stands for all axes that are not named.
import numpy as np

cube = np.arange(24).reshape(2, 3, 4)
print(cube[..., 0].shape, cube[0, ...].shape, cube[0, ..., 0].shape, cube[...].shape)
print(np.array(5)[...], type(np.array(5)[...]), type(np.array(5)[()]))
try:
    cube[..., 0, ...]
except IndexError as error:
    print(error)
