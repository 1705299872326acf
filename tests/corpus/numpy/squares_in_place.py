# x **= 2.0 on integers stays whole; x ** 2.0 makes floats
import numpy as np

x = np.array([1, 2, 3])
x **= 2.0
print(x, x ** 2.0, x ** 2, (np.array([2], dtype=np.int8) ** 2).dtype, np.array([True, False]) ** 2)
flags = np.array([True])
try:
    flags **= 2
except TypeError as error:
    print(error)
try:
    x **= 0.5
except TypeError as error:
    print(error)
