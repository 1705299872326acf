# Arrays of objects as outputs of ufuncs, as targets of zero-dimensional arrays, and with NaN in them.
import numpy as np
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print("warning:", message)
boxes = np.arange(3).astype(object)
print(np.sqrt(np.arange(3.0), boxes) is boxes, boxes)
fraction = np.empty(3, dtype=object)
print(np.modf(np.array([0.5, 1.25, -2.0]), fraction))
grid = np.eye(2, dtype=object)
grid[..., 0, -1] = np.array(7)
grid[1, 0] = np.array(8)
print(grid)
print(np.nanmax(np.array([[np.nan, np.nan], [np.nan, 1.0]], dtype=object), axis=-1))
print(np.nanmean(np.array([1, np.nan, 3], dtype=object)), np.nanmean(np.array([], dtype=object)))
try:
    np.subtract(np.arange(3), boxes, dtype=bool)
except TypeError as error:
    print(error)
try:
    np.isclose(boxes, boxes)
except TypeError as error:
    print(error)
