# np.resize repeats into a new array, the method changes the array itself.
import numpy as np

a = np.array([1, 2, 3])
print(np.resize(a, 5), np.resize(a, (2, 2)).tolist(), a)
b = np.array([1, 2, 3])
b.resize(5)
print(b)
b.resize((2, 2), refcheck=False)
print(b)
view = b[:1]
try:
    b.resize(9)
except ValueError as error:
    print(error)
try:
    view.resize(9)
except ValueError as error:
    print(error)
