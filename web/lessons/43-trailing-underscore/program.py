import torch

a = torch.ones(3)
b = a.add(1)
c = a.add_(1)
print(a, b)
print(c is a, b is a)
a.mul_(10)
print(a, c)
