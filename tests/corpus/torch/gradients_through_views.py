# A gradient goes back through slices, transposes and reshapes to the owner
import torch

x = torch.arange(6.0).view(2, 3).requires_grad_()
(x[:, 1] * 10).sum().backward()
print(x.grad)
x.grad = None
(x.t().reshape(-1)[:2] * torch.tensor([1.0, 5.0])).sum().backward()
print(x.grad)
x.grad = None
x.expand(2, 2, 3).sum().backward()
print(x.grad, x[0].grad_fn.name(), x.t().grad_fn.name())
