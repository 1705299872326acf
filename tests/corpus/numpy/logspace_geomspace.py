# logspace is even in the exponent, geomspace in the ratio.
import numpy as np

print(np.logspace(0, 3, 4))
print(np.logspace(0, 4, 5, base=2))
print(np.geomspace(1, 16, 5))
print(np.geomspace(-1, -8, 4))
