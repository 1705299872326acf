# Next to an array a scalar counts by its value: what fits does not widen.
import numpy as np

small = np.arange(3, dtype=np.uint8)
for scalar in (1, 255, 256, -1, 70000, 1.5, 1e10, True, 2j, np.int64(3), np.float64(2.5)):
    print(repr(scalar), (small + scalar).dtype)
floats = np.ones(2, dtype=np.float32)
for scalar in (1, 1.5, 1e40, np.float64(3), 2j):
    print(repr(scalar), (floats * scalar).dtype)
