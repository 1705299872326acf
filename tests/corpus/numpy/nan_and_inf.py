# NaN equals nothing, not even itself.
import numpy as np

a = np.array([1.0, np.nan, np.inf, -np.inf])
print(a == a, np.isnan(a), np.isinf(a), np.isfinite(a), np.isposinf(a), np.isneginf(a))
print(np.sum(a[:2]), np.nansum(a[:2]), np.max(a), np.nanmin(a[:2]), np.nan_to_num(a))
print(np.nan in [np.nan], np.nan == np.nan, np.sort([3, np.nan, 1]))
