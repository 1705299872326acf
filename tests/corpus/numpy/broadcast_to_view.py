# broadcast_to shows one row many times, read-only, with stride zero.
import numpy as np

row = np.arange(3)
many = np.broadcast_to(row, (1000, 3))
print(many.strides, many.flags.writeable, many.nbytes, many.base is row)
try:
    many[0, 0] = 1
except ValueError as error:
    print(error)
try:
    np.broadcast_to(row, (2, 4))
except ValueError as error:
    print(error)
