# Object arrays hold references; arithmetic is Python's.
import numpy as np

items = [1, 2]
a = np.array([items, "x", None], dtype=object)
print(a[0] is items, a.dtype, a.itemsize, a.tolist())
b = np.array([1, 2.5, 10 ** 30], dtype=object)
print(b + 1, b * 2, b.sum(), b > 2, b.max(), -b)
try:
    np.sqrt(b)
except TypeError as error:
    print(error)
try:
    a + 1
except TypeError as error:
    print(error)
