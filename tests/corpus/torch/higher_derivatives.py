# create_graph makes gradients that can be differentiated
import torch

x = torch.tensor(2.0, requires_grad=True)
y = x ** 4
first, = torch.autograd.grad(y, x, create_graph=True)
second, = torch.autograd.grad(first, x, create_graph=True)
third, = torch.autograd.grad(second, x)
print(first.item(), second.item(), third.item())
a = torch.tensor([1.0, 2.0], requires_grad=True)
g, = torch.autograd.grad((a.exp() * a).sum(), a, create_graph=True)
g.sum().backward()
print(a.grad)
