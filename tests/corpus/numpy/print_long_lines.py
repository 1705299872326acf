# Lines break after 75 characters, at an element
import numpy as np

print(np.arange(40))
print(np.arange(30) * 1000)
print(repr(np.arange(25.0) / 3))
print(np.arange(60).reshape(2, 30))
print(np.linspace(0, 1, 17))
