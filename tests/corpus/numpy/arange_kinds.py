# arange takes the kind of its arguments; a negative step counts down, an empty range is empty.
import numpy as np

for values in (np.arange(5), np.arange(2, 8), np.arange(0, 1, 0.25), np.arange(5, 0, -2), np.arange(3, 3),
               np.arange(3.0), np.arange(4, dtype=np.uint8), np.arange(0, 6, 2, dtype="float32")):
    print(values, values.dtype, values.shape)
try:
    np.arange(0, 5, 0)
except ZeroDivisionError as error:
    print(error)
