# LayerNorm gives each row mean 0 and variance 1
import torch
import torch.nn as nn
norm = nn.LayerNorm(4)
x = torch.tensor([[1.0, 2.0, 3.0, 4.0], [0.0, 0.0, 0.0, 8.0]], requires_grad=True)
y = norm(x)
print(y, norm)
(y * torch.arange(4.0)).sum().backward()
print(norm.weight.grad, norm.bias.grad, x.grad.abs().max() < 1)
