# sliding_window_view and as_strided look at the same bytes again and again
import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view

x = np.arange(6)
windows = sliding_window_view(x, 3)
print(windows, windows.strides, windows.flags.writeable, windows.sum(axis=1))
lagged = as_strided(x, shape=(3, 3), strides=(8, 8))
lagged[0, 2] = 100
print(x, lagged)
print(sliding_window_view(np.arange(9).reshape(3, 3), (2, 2)).shape)
