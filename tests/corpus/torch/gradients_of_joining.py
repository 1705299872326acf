# cat, stack, split and expand send gradients to each part
import torch

a = torch.ones(2, requires_grad=True)
b = torch.ones(3, requires_grad=True)
(torch.cat([a, b]) * torch.arange(5.0)).sum().backward()
print(a.grad, b.grad)
a.grad = None
(torch.stack([a, a * 2]) * torch.tensor([[1.0, 2.0], [3.0, 4.0]])).sum().backward()
print(a.grad)
b.grad = None
first, rest = b.split([1, 2])
(first.sum() * 5 + rest.sum()).backward()
print(b.grad)
b.grad = None
b.expand(4, 3).sum().backward()
print(b.grad, b.repeat(2).shape)
