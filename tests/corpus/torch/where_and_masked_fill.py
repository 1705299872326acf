# where chooses element by element, masked_fill copies, masked_fill_ writes
import torch

x = torch.tensor([-1.0, 0.0, 2.0])
print(torch.where(x > 0, x, torch.zeros(3)), torch.where(x > 0, 1.0, -1.0))
print(x.masked_fill(x < 0, 0.5), x)
x.masked_fill_(x == 0, float("inf"))
print(x, torch.where(x > 0))
