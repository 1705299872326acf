# In place the type stays; what does not fit is an error.
import numpy as np

whole = np.arange(3)
for value in (1.5, 2j):
    try:
        whole += value
    except TypeError as error:
        print(type(error).__name__, error)
whole //= 2
print(whole)
try:
    whole /= 2
except TypeError as error:
    print(error)
small = np.array([1, 2], dtype=np.float32)
small += 1e-3
print(small.dtype)
