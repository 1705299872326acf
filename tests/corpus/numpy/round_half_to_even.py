# Rounding: halves go to the even neighbour; decimals may be negative
import numpy as np

print(np.round([0.5, 1.5, 2.5, -0.5, -1.5]), np.round([1.25, 1.35, 2.675], 1), np.round(1234.567, -2))
print(np.round([15, 25, 149], -1), np.array([1.26 + 2.74j]).round(1), np.around(2.5), np.rint([2.5, 3.5]))
print(np.round(np.array([True, False])), np.array([1, 2]).round(2))
try:
    np.round(np.array([True]), 1)
except TypeError as error:
    print(error)
