# Arrays with three axes: an empty line between the planes
import numpy as np

print(np.arange(12).reshape(2, 2, 3))
print(np.arange(8.0).reshape(2, 2, 2) / 4)
print(repr(np.arange(8).reshape(2, 2, 2)))
print(np.zeros((2, 1, 2), dtype=bool))
print(np.arange(16).reshape(2, 2, 2, 2))
