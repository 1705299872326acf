# Slices are views with strides of their own.
import numpy as np

row = np.arange(10)
for part in (row[2:5], row[::2], row[::-1], row[-3:], row[5:2], row[8:20], row[:-1:3], row[:]):
    print(part, part.shape, part.strides, part.base is row)
