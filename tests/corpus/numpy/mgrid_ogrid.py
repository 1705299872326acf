# mgrid and ogrid make coordinates from slices; an imaginary step counts points.
import numpy as np

print(np.mgrid[0:2, 0:3])
rows, columns = np.ogrid[0:3, 0:2]
print(rows.shape, columns.shape)
print(np.mgrid[0:1:3j], np.mgrid[1:4])
print(np.r_[1:4, 0, 9], np.c_[[1, 2], [3, 4]].tolist())
