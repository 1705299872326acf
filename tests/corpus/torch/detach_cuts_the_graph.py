# detach gives a leaf over the same storage
import torch

x = torch.ones(2, requires_grad=True)
y = x * 2
d = y.detach()
print(d.requires_grad, d.grad_fn, d.data_ptr() == y.data_ptr(), d.is_leaf)
(y * d).sum().backward()
print(x.grad)
z = x * 5
z.detach_()
print(z.requires_grad, z.grad_fn)
