# gather reads by index along an axis, scatter writes by index
import torch

table = torch.tensor([[10, 11, 12], [20, 21, 22]])
index = torch.tensor([[2, 0], [1, 1]])
print(table.gather(1, index))
print(torch.zeros(2, 3, dtype=torch.long).scatter_(1, index, torch.tensor([[1, 2], [3, 4]])))
print(torch.zeros(2, 3).scatter(1, index, 7.0), torch.zeros(3).scatter_add(0, torch.tensor([0, 0, 2]), torch.ones(3)))
