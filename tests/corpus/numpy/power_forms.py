# Powers of integers stay integers; negative exponents need floats.
import numpy as np

print(np.array([1, 2, 3]) ** 2, 2 ** np.arange(5), np.array([2.0, 4.0]) ** 0.5, np.array([2.0, 4.0]) ** -1)
try:
    np.array([1, 2]) ** -1
except ValueError as error:
    print(error)
print(np.power(2, 10), np.float_power(2, -2), np.square([3, 4]), np.array([2], dtype=np.int8) ** 7)
