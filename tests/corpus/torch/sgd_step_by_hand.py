# one step of SGD is p -= lr * grad
import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
(w ** 2).sum().backward()
optimizer.step()
print(w, w.grad, w._version, w.is_leaf)
optimizer.zero_grad()
print(w.grad)
optimizer.zero_grad(set_to_none=True)
print(w.grad)
optimizer.step()
print(w, optimizer)
