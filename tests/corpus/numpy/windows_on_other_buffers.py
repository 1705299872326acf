# np.ndarray(..., buffer=...) looks at an object's bytes; .data is a memoryview; frombuffer of an array has the array as base.
import sys

import numpy as np

a = np.array([1, 2, 3])
before = sys.getrefcount(a)
b = np.ndarray((2,), buffer=a, offset=8, dtype=int)
print(b, b.base is a, sys.getrefcount(a) - before)
c = np.frombuffer(a, dtype=np.int32)
print(c, c.base is a, sys.getrefcount(a) - before)
print(np.ndarray((2, 2), dtype=np.uint8, buffer=b"abcd"), np.ndarray((2, 2), np.uint8, bytearray(b"abcd"), strides=(1, 2)))
print(np.ndarray(shape=(2, 2), dtype=float, order="F").strides)
for shape, strides in (((2, 3), None), ((2, 2), (1, 3))):
    try:
        np.ndarray(shape, np.uint8, b"abcd", strides=strides)
    except Exception as error:
        print(type(error).__name__, error)
view = a.data
print(view.shape, view.format, sys.getrefcount(a) - before)
face = a.__array_interface__
print(face["shape"], face["typestr"], face["strides"], face["descr"], face["version"], face["data"][1])
print(a[1:].__array_interface__["data"][0] - face["data"][0], a.ctypes.data == face["data"][0])
