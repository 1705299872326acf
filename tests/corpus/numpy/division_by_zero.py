# Division by zero warns and gives inf, nan, or 0 for integers.
import numpy as np

print(np.array([1.0, -1.0, 0.0]) / 0)
print(np.array([1, 0]) // 0)
print(np.array([5, 7]) % 0)
print(np.float64(1) / 0)
