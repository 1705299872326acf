import torch

a = torch.tensor([1.0, 2.0])
p = a
p[:] = torch.tensor([3.0, 4.0])
print(a)
