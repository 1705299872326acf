# arange, linspace, eye, meshgrid and full
import torch

print(torch.arange(5), torch.arange(1, 2, 0.25), torch.arange(3.0), torch.arange(5, 0, -2))
print(torch.linspace(0, 1, 5), torch.linspace(-1, 1, 2), torch.eye(2, 3), torch.full((2, 2), 3), torch.full((1,), True))
a, b = torch.meshgrid(torch.arange(2), torch.arange(3), indexing="ij")
print(a, b)
