# iteration gives views of the rows
import torch

grid = torch.arange(6).view(2, 3)
for row in grid:
    row += 10
print(grid, [len(row) for row in grid], len(grid), sum(grid).tolist(), max(torch.tensor([3, 9, 2])))
first, second = grid
print(second, second._base is grid, list(reversed(torch.tensor([1, 2]))), list(zip(*grid.tolist()))[0])
try:
    iter(torch.tensor(1))
except TypeError as error:
    print(error)
