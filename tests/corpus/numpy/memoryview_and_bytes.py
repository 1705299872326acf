# Arrays give their buffer to memoryview and bytes.
import numpy as np

a = np.arange(4, dtype=np.int16)
m = memoryview(a)
print(m.format, m.shape, m.itemsize, m[1], m.readonly, bytes(a))
m[0] = 7
print(a, np.asarray(m) is a, np.shares_memory(np.asarray(m), a))
print(memoryview(a.reshape(2, 2)).tolist(), memoryview(a[::2]).contiguous, bytes(a[::2]))
