# floor, ceil and trunc of objects ask Python's math
from fractions import Fraction
import numpy as np

values = np.array([1.5, -1.5, Fraction(7, 2), 3], dtype=object)
print(np.floor(values), np.ceil(values), np.trunc(values))
print(np.floor([1.5, -1.5]), np.floor(np.array([1, 2])).dtype, np.trunc(np.float32(2.7)))
