# minimum and maximum pass NaN on, fmin and fmax leave it out
import numpy as np

a, b = np.array([1.0, np.nan, 3.0, np.nan]), np.array([2.0, 2.0, np.nan, np.nan])
print(np.maximum(a, b), np.minimum(a, b), np.fmax(a, b), np.fmin(a, b))
print(a.max(), np.nanmax(a), np.fmax.reduce(a), np.maximum.accumulate([1, 3, 2, 5]))
print(np.clip([-0.0, 5.0], 0, 3), np.signbit(np.clip([-0.0, 5.0], 0, 3)))
print(np.maximum(np.array([1], dtype=np.uint8), 300, dtype=np.uint8))
