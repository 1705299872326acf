# Indices out of bounds: every array of them is checked before any element moves
import numpy as np

grid = np.zeros((2, 3))
for index in ((5,), (0, 3), ([0, 2], [5, 1]), ([0, 1], [0, -4]), (0, 0, 0), ("a",), (1.5,), ([True, False, True],)):
    try:
        print(grid[index])
    except IndexError as error:
        print(error)
try:
    grid[[0, 9]] = 7
except IndexError as error:
    print(error, grid.sum())
