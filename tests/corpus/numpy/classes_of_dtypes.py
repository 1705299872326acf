# Each dtype is of a class of its own below numpy.dtype, and is found by it.
import copy
import pickle

import numpy as np

for name in ("bool", "int8", "uint16", "int32", "int64", "uint64", "float16", "float32", "float64", "complex64",
             "complex128", "object", "S3", "U5"):
    kind = np.dtype(name)
    cls = type(kind)
    print(cls, cls.__name__, cls.__qualname__, cls.__module__, cls.__mro__, isinstance(kind, np.dtype), cls is np.dtype)
print(type(np.arange(3).dtype) is type(np.dtype(int)), type(np.dtype("U1")) is type(np.dtype("U9")))
print(type(np.dtype("S1")) is type(np.dtype("U1")), issubclass(type(np.dtype(float)), np.dtype))
print(repr(np.dtype(float)), np.dtype(float) == float, np.dtype(np.dtype("i4")), np.dtype("i4") is np.dtype(np.int32))
for kind in np.dtype("f4"), np.dtype("S3"), np.dtype(object):
    print(pickle.loads(pickle.dumps(kind)) == kind, copy.deepcopy(kind) == kind, {kind: 1}[kind])
print(np.char.upper(np.array(["ab", "c"])).base, np.char.add([["a"]], ["b", "c"]).shape)
