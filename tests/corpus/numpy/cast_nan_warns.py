# NaN and infinity have no integer.
import numpy as np

print(np.array([1.0, 2.7]).astype(int))
try:
    np.arange(3)[0:1] = float("nan")
except ValueError as error:
    print(error)
whole = np.zeros(2, int)
try:
    whole[0] = float("inf")
except OverflowError as error:
    print(error)
