# A place of an array of objects takes an array as one object, itself too, or an array without axes.
import sys

import numpy as np

x = np.empty(2, dtype=object)
x[0] = [1, 2]
x[1] = np.arange(3)
print(x, type(x[1]))
x[0] = np.array(5)
print(type(x[0]), x[0].shape)
before = sys.getrefcount(x)
x[1] = x
print(x[1] is x, sys.getrefcount(x) - before)
x[1] = None
print(sys.getrefcount(x) - before)
y = np.empty((2, 2), dtype=object)
y[0, 0] = np.zeros(2)
y[1] = [1, "a"]
print(y)
y[...] = np.array(3)
print(y)
