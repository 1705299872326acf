# a write to a view of a result becomes part of the owner's history
import torch

x = torch.ones(4, requires_grad=True)
y = x * 1
view = y[:2]
view.mul_(10)
print(y.grad_fn.name(), view.grad_fn.name())
print(y)
y.sum().backward()
print(x.grad)
