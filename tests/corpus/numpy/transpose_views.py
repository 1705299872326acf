# Transposing turns the strides, not the bytes.
import numpy as np

cube = np.arange(24).reshape(2, 3, 4)
for turned in (cube.T, cube.transpose(1, 0, 2), cube.transpose((2, 0, 1)), np.swapaxes(cube, 0, 2), np.moveaxis(cube, 0, -1),
               np.rollaxis(cube, 2)):
    print(turned.shape, turned.strides, turned.base is cube.base)
try:
    cube.transpose(0, 1)
except ValueError as error:
    print(error)
try:
    cube.transpose(0, 1, 1)
except ValueError as error:
    print(error)
