# More than a thousand elements are summarised.
import numpy as np

print(np.arange(1001))
print(np.zeros((100, 100)))
print(repr(np.arange(2000).reshape(2, 1000)))
