# torch.autograd.grad gives gradients without storing them; twice for second derivatives
import torch

x = torch.tensor(3.0, requires_grad=True)
y = x ** 3
(first,) = torch.autograd.grad(y, x, create_graph=True)
(second,) = torch.autograd.grad(first, x)
print(first, second, x.grad)
a = torch.tensor(1.0, requires_grad=True)
b = torch.tensor(2.0, requires_grad=True)
print(torch.autograd.grad(a * 2, [a, b], allow_unused=True))
try:
    torch.autograd.grad(a * 2, [a, b])
except RuntimeError as error:
    print(str(error).split(".")[0])
