# Interpolation and moving sums.
import numpy as np

print(np.interp([0.5, 1.5, 9], [0, 1, 2], [0, 10, 40]), np.interp(-1, [0, 1], [5, 6], left=0))
print(np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve([1, 2, 3], [1, 1], "same"), np.convolve([1, 2, 3], [1, 1], mode="valid"))
print(np.correlate([1, 2, 3], [0, 1]), np.cov([1, 2, 3], [1, 3, 5]).tolist(), np.corrcoef([1, 2, 3], [3, 2, 1]).round(6).tolist())
