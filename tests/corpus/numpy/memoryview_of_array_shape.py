# memoryview(array) knows shape, strides, format and writes through
import numpy as np

grid = np.arange(6, dtype=np.int32).reshape(2, 3)
view = memoryview(grid)
print(view.shape, view.strides, view.format, view.itemsize, view.nbytes, view.ndim, view.readonly)
print(view.tolist(), view[1, 2])
view[0, 0] = 77
print(grid)
turned = memoryview(grid.T)
print(turned.shape, turned.strides, turned.c_contiguous, turned.f_contiguous)
print(turned.tolist())
