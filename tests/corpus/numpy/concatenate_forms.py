# concatenate joins along an axis that is there.
import numpy as np

a, b = np.array([[1, 2]]), np.array([[3, 4]])
print(np.concatenate((a, b)), np.concatenate((a, b), axis=1), np.concatenate((a, b), axis=None))
print(np.concatenate(([1], [2.5])).dtype, np.concatenate((["a"], ["bcd"])).dtype, np.append([1, 2], 3))
for arrays, axis in ((([1], [[2]]), 0), (([[1, 2]], [[1]]), 0), (([1], [2]), 1), ((), 0), ((1, 2), 0)):
    try:
        np.concatenate(arrays, axis)
    except ValueError as error:
        print(type(error).__name__, error)
