# Lines are at most 75 characters long.
import numpy as np

print(np.arange(40))
print(repr(np.linspace(0, 1, 12)))
print(np.arange(40).reshape(2, 20) * 1000)
