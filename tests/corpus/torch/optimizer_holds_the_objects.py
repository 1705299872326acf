# an optimizer steps the objects it was given, not the names
import torch

w = torch.ones(1, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.0)
old = w
w = torch.full((1,), 5.0, requires_grad=True)
w.sum().backward()
optimizer.step()
print(w, old, optimizer.param_groups[0]["params"][0] is old)
