import torch

a = torch.ones(3)
b = a.add(1)
c = a.add(1)
print(a, b)
