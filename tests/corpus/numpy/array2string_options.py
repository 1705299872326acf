# np.array2string and printoptions
import numpy as np

values = np.array([1.23456789, 22.5, -3.0])
print(np.array2string(values, precision=2))
print(np.array2string(values, separator=", "))
with np.printoptions(precision=3, suppress=True):
    print(values, np.array([1e-9, 1.0]))
with np.printoptions(threshold=5, edgeitems=2):
    print(np.arange(10))
with np.printoptions(linewidth=30):
    print(np.arange(20))
print(values)
