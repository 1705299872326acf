# A loop over an array gives rows that are views, or scalars
import numpy as np

grid = np.arange(4).reshape(2, 2)
rows = [row for row in grid]
print([type(row).__name__ for row in rows], rows[0].base is grid.base)
rows[0][0] = 50
print(grid, [type(x).__name__ for x in grid[0]])
print(list(grid.flat), list(np.ndenumerate(grid)), list(np.ndindex(1, 2)))
print(list(zip(grid, grid.T)), 50 in grid, 7 in grid)
try:
    iter(np.array(5))
except TypeError as error:
    print(error)
