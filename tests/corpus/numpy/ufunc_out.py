# out= puts the results into an array that is there.
import numpy as np

a = np.arange(4.0)
target = np.empty(4)
result = np.multiply(a, 2, out=target)
print(result is target, target)
np.add(a, 1, a)
print(a)
quotient, rest = np.divmod(np.array([7, -7]), 3)
print(quotient, rest)
try:
    np.add(a, 1, out=np.empty(3))
except ValueError as error:
    print(error)
try:
    np.add(a, 0.5, out=np.empty(4, int))
except TypeError as error:
    print(error)
