# Products of matrices with infinities: what comes of it depends on how the operands lie in memory.
import warnings

import numpy as np

warnings.simplefilter("ignore")
z = np.array([[1 + 1j, 2], [np.inf, 0.5j]], dtype="c16")
print(z @ z)
print(z @ z.T)
print(z.T @ z)
print(np.dot(z, z[0]), np.dot(z[0], z))
print(np.inner(z, z))
x = np.array([[np.inf, 0.0], [1.0, np.nan]])
print(x @ x)
print(x.T @ x)
print(x @ x.T)
stacked = np.arange(24).reshape(2, 3, 2, 2).transpose(1, 0, 2, 3)
print(np.matmul(stacked, stacked).strides, np.matmul(stacked, stacked)[2, 1])
print(np.inner(np.array([[-0.0]]), np.array([[1.0]])))
