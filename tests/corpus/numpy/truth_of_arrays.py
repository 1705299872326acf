# An array of one element has a truth, one of several has none.
import numpy as np

print(bool(np.array([1])), bool(np.array([[0]])), bool(np.array(0.5)))
try:
    bool(np.array([1, 0]))
except ValueError as error:
    print(error)
try:
    int(np.array([1, 2]))
except TypeError as error:
    print(error)
try:
    [1, 2, 3][np.array([1])]
    range(np.array([1, 2]))
except TypeError as error:
    print(error)
