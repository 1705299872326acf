# An element taken out is a numpy scalar, not a Python number.
import numpy as np

x = np.arange(3)[1]
y = np.array([1.5])[0]
print(type(x).__name__, type(y).__name__, isinstance(y, float), isinstance(x, int), isinstance(x, np.integer))
print(x.item(), type(x.item()).__name__, x + 1, type(x + 1).__name__, type(x * 1.5).__name__, x == 1, hash(x) == hash(1))
print(x.dtype, x.shape, x.ndim, x.nbytes, np.float64(2).is_integer(), [10, 20, 30][x], "ab" * np.int64(2))
print(np.float32(1.5) + 1, repr(np.bool_(True)), np.int8(5) / 2, f"{y:.2f}", round(np.float64(2.567), 1))
