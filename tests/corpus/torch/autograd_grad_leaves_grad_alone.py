# torch.autograd.grad returns gradients and leaves .grad alone
import torch

x = torch.tensor(3.0, requires_grad=True)
y = torch.tensor(2.0, requires_grad=True)
z = x ** 2 * y
gx, gy = torch.autograd.grad(z, (x, y))
print(gx, gy, x.grad)
try:
    torch.autograd.grad(x * 2, y)
except RuntimeError as error:
    print(error)
print(torch.autograd.grad(x * 2, y, allow_unused=True))
