# Arrays of bytes have a fixed length: longer values are cut off, zeros at the end are no part of an element.
import numpy as np

names = np.array([b"ada", b"bob", b""])
print(repr(names), names.dtype, names.itemsize, names.nbytes, names.strides)
print(type(names[0]), names[0], names.tolist(), names.dtype.name, names.dtype.str)
names[1] = b"robert"
names[2] = "x"
print(names, names.tobytes())
print(names == b"rob", names < b"b", np.sort(names), names.argsort())
print(np.array([b"a\x00b", b"c\x00"]).tolist(), np.zeros(2, "S4"), np.full(2, b"zz"))
print(np.frombuffer(b"abcdef", "S3"), names.view("u1")[:4], memoryview(names).format)
wide = names.astype("S6")
print(wide.dtype, names.base is None, wide[::-1].base is wide)
