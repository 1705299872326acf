# Integers to negative powers are an error; what came before it is written
import numpy as np

bases = np.array([2, 3, 4, 5])
exponents = np.array([2, 2, -1, 2])
try:
    bases ** exponents
except ValueError as error:
    print(error)
try:
    bases **= exponents
except ValueError:
    print(bases)
print(2.0 ** np.array([-1, 2]), np.array([2.0]) ** -1, np.power(2, np.array([3, 0])))
print(np.float_power([2, 3], -1))
