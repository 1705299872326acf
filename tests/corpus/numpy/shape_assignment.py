# Assigning shape changes the array in place, if that needs no copy.
import numpy as np

row = np.arange(6)
row.shape = (2, 3)
print(row, row.strides)
row.shape = -1
print(row.shape)
turned = np.arange(6).reshape(2, 3).T
try:
    turned.shape = 6
except AttributeError as error:
    print(error)
