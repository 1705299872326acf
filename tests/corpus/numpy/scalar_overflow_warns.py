# Scalars that overflow do warn.
import numpy as np

a = np.int8(100)
print(a + np.int8(100))
print(np.uint8(3) - np.uint8(5))
print(np.int64(2 ** 62) * np.int64(4))
