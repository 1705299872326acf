# Complex numbers: both parts have columns of their own
import numpy as np

print(np.array([1 + 2j, -0.5 - 1.25j, 100j]))
print(repr(np.array([1.5 + 0j, 2 - 3j])))
print(np.array([complex(np.nan, 1), complex(0, np.inf)]))
print(np.array([[1e10 + 1j, 1 + 1e-10j]]))
print(np.complex64(1.1 + 2.2j), repr(np.complex128(1 - 0j)))
print(np.array([1 + 1j, 2], dtype=np.complex64))
