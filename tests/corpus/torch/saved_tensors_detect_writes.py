# a tensor that a formula needs may not be overwritten before backward
import torch

x = torch.ones(2, requires_grad=True)
y = x * 2
z = y * y
y += 1
try:
    z.sum().backward()
except RuntimeError as error:
    print(error)
a = x.exp()
a.mul_(2)
try:
    a.sum().backward()
except RuntimeError as error:
    print(error)
b = x + 1
b.mul_(3)
b.sum().backward()
print(x.grad)
