# ndmin puts axes in front, order= decides the layout of a copy.
import numpy as np

print(np.array([1, 2], ndmin=3).shape)
table = np.array([[1, 2, 3], [4, 5, 6]], order="F")
print(table.flags.f_contiguous, table.strides)
print(np.array(table).strides, np.array(table, order="C").strides, table.copy().strides, table.copy("K").strides)
