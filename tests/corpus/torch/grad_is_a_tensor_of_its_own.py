# .grad is one shared object that zero_ changes in place
import torch

w = torch.ones(2, requires_grad=True)
print(w.grad)
(w * 2).sum().backward()
g = w.grad
print(g is w.grad, g.requires_grad, g._version)
(w * 2).sum().backward()
print(g, g is w.grad, g._version)
w.grad.zero_()
print(g)
w.grad = None
print(g, w.grad)
