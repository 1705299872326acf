# Arrays of different lengths compare to False, with a warning.
import numpy as np

print(np.array([1, 2]) == np.array([1, 2, 3]))
print(np.array([1, 2]) == "a")
print(np.array([1, None, 3], dtype=object) == None)
