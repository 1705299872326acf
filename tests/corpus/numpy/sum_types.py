# Sums of small integers are wide, sums of floats keep their type.
import numpy as np

for kind in ("bool", "int8", "uint8", "int32", "uint32", "float16", "float32", "float64", "complex64"):
    a = np.ones(3, dtype=kind)
    print(kind, a.sum().dtype, a.prod().dtype, a.mean().dtype, a.max().dtype, a.cumsum().dtype)
print(np.array([200, 100], dtype=np.uint8).sum(), np.array([200, 100], dtype=np.uint8).sum(dtype=np.uint8))
