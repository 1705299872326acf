# Floats of one array share their number of digits.
import numpy as np

print(np.array([1.0, 2.5, 3.25]), np.array([0.1, 1 / 3]), np.array([1e10, 1.0]), np.array([1e-5, 1.0]))
print(np.array([1.0, 1000.0]), np.array([1.0, 1001.5, 0.5]), np.array([np.nan, 1.5, -np.inf]), np.array([-0.0, 0.0]))
print(repr(np.array([1.5, 2])), repr(np.array([1, 2], dtype=np.int8)), repr(np.array([True])), repr(np.array([1.5], dtype="f4")))
print(np.float32(0.1), np.float64(0.1), repr(np.float16(0.1)), np.array([0.1], dtype=np.float32))
