# shapes are aligned from the right, axes of length 1 are stretched
import torch

column, row = torch.tensor([[1], [2]]), torch.tensor([10, 20, 30])
print(column + row, (column * row).shape, torch.ones(2, 1, 3).add(torch.ones(4, 1)).shape)
print(torch.broadcast_tensors(column, row)[0])
try:
    torch.ones(2, 3) + torch.ones(2)
except RuntimeError as error:
    print(error)
