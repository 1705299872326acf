# retain_grad keeps the gradient of a result
import torch

x = torch.ones(2, requires_grad=True)
y = x * 3
y.retain_grad()
z = y.sum()
z.backward()
print(y.grad, x.grad, y.retains_grad, z.retains_grad, x.retains_grad)
