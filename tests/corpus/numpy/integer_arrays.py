# Index arrays take elements in any order, as often as named; the result has the index's shape.
import numpy as np

letters = np.array([10, 20, 30, 40])
print(letters[[0, 0, -1]], letters[np.array([[1, 2], [3, 0]])].tolist())
table = np.arange(12).reshape(3, 4)
print(table[[0, 2]].tolist())
print(table[[0, 1, 2], [1, 2, 3]], table[[[0], [2]], [1, 3]].tolist())
print(table[np.ix_([0, 2], [1, 3])].tolist())
print(table[:, [0, 0]].tolist(), table[1, [0, 3]])
