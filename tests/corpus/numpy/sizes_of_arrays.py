# getsizeof counts the buffer of an owner only.
import sys
import numpy as np

a = np.zeros(1000)
print(sys.getsizeof(a), a.nbytes, sys.getsizeof(a[:10]), sys.getsizeof(a[:10].copy()), sys.getsizeof(a.reshape(10, 100)))
print(sys.getsizeof(np.int64(1)), sys.getsizeof(np.float32(1)), sys.getsizeof(np.bool_(True)), sys.getsizeof(np.zeros(0)))
print(sys.getrefcount(a), [sys.getrefcount(a) for v in [a[1:]]])
