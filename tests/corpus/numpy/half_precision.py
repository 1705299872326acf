# float16 has eleven bits of precision.
import numpy as np

a = np.array([1, 0.5, 65504, 2049], dtype=np.float16)
print(a, a.dtype, a + 1, a.sum())
print(a * 2)
print(np.float16(1) + np.float16(0.0004), np.float16(0.1) * 3)
