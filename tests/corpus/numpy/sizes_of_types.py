# itemsize, nbytes and what sys.getsizeof adds
import sys
import numpy as np

for kind in ("?", "i1", "u2", "i4", "f2", "f4", "f8", "c8", "c16", "O", "U3"):
    a = np.zeros(10, dtype=kind)
    print(a.dtype, a.itemsize, a.nbytes, sys.getsizeof(a) - a.nbytes)
print([sys.getsizeof(np.zeros((1,) * n)) - 8 for n in range(4)], sys.getsizeof(np.zeros(10)[2:]))
print(sys.getsizeof(np.int8(1)), sys.getsizeof(np.float64(1)), sys.getsizeof(np.complex128(1)), sys.getsizeof(np.bool_(1)))
