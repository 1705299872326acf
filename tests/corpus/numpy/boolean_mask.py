# A mask picks the elements where it is true: a copy, one axis long.
import numpy as np

values = np.array([3, -1, 4, -1, 5])
mask = values > 0
print(mask, values[mask], values[~mask], mask.sum())
picked = values[mask]
picked[0] = 99
print(values, picked, picked.base is None)
values[values < 0] = 0
print(values)
table = np.arange(6).reshape(2, 3)
print(table[table % 2 == 0], table[[True, False]], table[:, [True, False, True]].tolist())
