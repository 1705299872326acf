# Very large next to very small numbers: scientific notation
import numpy as np

print(np.array([1e-10, 1.0]))
print(np.array([1e8, 1.5]))
print(np.array([123456789.0, 0.001]))
print(np.array([1e16, 2.0]))
print(np.array([1e-5, 2e-5]))
print(np.array([0.0001, 100.0]), np.array([0.0001, 1000.0]))
print(np.float64(1e16), np.float64(1e-5), np.float32(1e10), np.float64(123456789012345680.0))
