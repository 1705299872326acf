# zero_grad writes zeros in place, or drops the gradients
import torch

p = torch.nn.Parameter(torch.tensor([2.0]))
optimizer = torch.optim.SGD([p], lr=0.1)
p.sum().backward()
grad = p.grad
optimizer.zero_grad()
print(p.grad is grad, grad)
optimizer.zero_grad(set_to_none=True)
print(p.grad, grad)
