# The format letter of each element type
import numpy as np

for name in ("bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16", "float32",
             "float64"):
    view = memoryview(np.zeros(2, dtype=name))
    print(name, view.format, view.itemsize, view.nbytes)
