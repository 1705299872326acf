# insert and delete give new arrays.
import numpy as np

a = np.array([1, 2, 3])
print(np.insert(a, 1, 9), np.insert(a, [0, 2], [7, 8]), np.insert(a, -1, [5, 6]), np.delete(a, 1), np.delete(a, [0, -1]))
table = np.arange(6).reshape(2, 3)
print(np.insert(table, 1, 0, axis=1).tolist(), np.delete(table, 0, axis=0).tolist(), np.delete(table, slice(0, 2), axis=1).tolist())
for index in (5, -4):
    try:
        np.delete(a, index)
    except IndexError as error:
        print(error)
