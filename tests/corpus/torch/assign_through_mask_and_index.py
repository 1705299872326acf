# assignment through masks and index tensors writes into the tensor itself
import torch

grid = torch.zeros(3, 3)
grid[[0, 2], [1, 1]] = 5.0
grid[grid == 0] = -1
print(grid)
grid[torch.tensor([1])] = torch.tensor([7.0, 8.0, 9.0])
print(grid, grid._version)
grid[:, 0] += 100
print(grid)
