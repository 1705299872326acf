# Strides count bytes.
import numpy as np

for kind in ("int8", "int16", "float32", "float64", "complex128", "bool", "<U3"):
    table = np.zeros((2, 3), dtype=kind)
    print(kind, table.itemsize, table.strides, table.nbytes, table.T.strides)
