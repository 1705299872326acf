# gradients of matrix products
import torch

a = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
v = torch.tensor([1.0, -1.0], requires_grad=True)
(a @ v).sum().backward()
print(a.grad, v.grad)
b = torch.ones(2, 3, requires_grad=True)
a.grad = None
(a @ b).sum().backward()
print(a.grad, b.grad)
batch = torch.ones(2, 2, 2, requires_grad=True)
(batch @ a).sum().backward()
print(batch.grad)
