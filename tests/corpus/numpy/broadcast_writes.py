# What is assigned is spread over the target, and may have axes of length one too many
import numpy as np

grid = np.zeros((2, 3), dtype=int)
grid[:] = [1, 2, 3]
grid[:, 0] = [[7], [8]][0]
print(grid)
grid[...] = np.array([[[5, 6, 7]]])
print(grid)
grid[1] = 9
grid[:, 1:] = [[1], [2]]
print(grid)
for value in ([1, 2], [[1, 2, 3]] * 3):
    try:
        grid[:] = value
    except ValueError as error:
        print(error)
