# maximum and minimum carry NaN on, fmax and fmin pass over it.
import numpy as np

a = np.array([1.0, np.nan, -3.0])
print(np.maximum(a, 0), np.fmax(a, 0), np.minimum(a, 0), np.fmin(a, 0))
print(np.sign(a), np.abs(a), np.copysign(2, a), np.signbit([-0.0, 0.0]))
print(np.clip([1, 5, 9], 2, 6), np.clip([1.5, 5], None, 3), np.heaviside([-1, 0, 1], 0.5))
