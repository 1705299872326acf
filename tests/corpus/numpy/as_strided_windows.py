# as_strided makes any window; sliding_window_view makes safe ones.
import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view

row = np.arange(6)
pairs = as_strided(row, shape=(5, 2), strides=(8, 8))
print(pairs.tolist(), pairs.base is not None)
print(sliding_window_view(row, 3).tolist(), sliding_window_view(row, 3).flags.writeable)
print(sliding_window_view(row, 3).mean(axis=1))
