# take: indices of an axis without elements, and modes
import numpy as np

print(np.take(np.zeros((0, 0)), [0, 1], axis=1).shape, np.take([], []).shape)
try:
    np.take(np.zeros((2, 0)), [0], axis=1)
except IndexError as error:
    print(error)
print(np.take([10, 20, 30], [3, -1, 4], mode="wrap"), np.take([10, 20, 30], [5, -9], mode="clip"))
print(np.take(np.arange(6).reshape(2, 3), [[0, 2], [1, 1]], axis=1), np.arange(6).reshape(2, 3).take([5, 0]))
