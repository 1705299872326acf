# More than a thousand elements are printed as their edges
import numpy as np

print(np.arange(2000))
print(np.arange(2000.0) / 7)
print(np.arange(10000).reshape(100, 100))
print(repr(np.zeros((1001,), dtype=np.int8)))
print(np.arange(1500) % 2 == 0)
print(np.arange(3 * 400).reshape(3, 400))
