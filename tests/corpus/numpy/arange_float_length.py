# The length of a float range is rounded up, so its last element may be past what one expects.
import numpy as np

print(len(np.arange(0, 1, 0.1)), len(np.arange(1, 1.3, 0.1)))
print(np.arange(1, 1.3, 0.1))
print(np.linspace(1, 1.3, 4))
