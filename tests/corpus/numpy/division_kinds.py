# / is true division, // rounds down, % has the sign of the divisor.
import numpy as np

a = np.array([7, -7, 6, -6])
print(a / 2, a // 2, a % 4, np.fmod(a, 4), divmod(a, 4))
f = np.array([7.5, -7.5])
print(f // 2, f % 2, np.remainder(f, -2), np.modf(f))
print(np.floor_divide(a, 2).dtype, np.true_divide(a, 2).dtype)
