# gradients have the dtype of their tensor, whatever the operation computed in
import torch

x = torch.ones(2, dtype=torch.float16, requires_grad=True)
y = torch.ones(2, dtype=torch.float64, requires_grad=True)
(x.float() * 2 + y).sum().backward()
print(x.grad, y.grad)
z = torch.ones(2, requires_grad=True)
z.double().mul(3).sum().backward()
print(z.grad)
