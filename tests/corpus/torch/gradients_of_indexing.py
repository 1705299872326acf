# gradients of picked elements go back to their places, several times if picked twice
import torch

x = torch.arange(4.0, requires_grad=True)
(x[[0, 0, 3]] * torch.tensor([1.0, 10.0, 100.0])).sum().backward()
print(x.grad)
x.grad = None
(x[1:3] ** 2).sum().backward()
print(x.grad)
x.grad = None
x[x > 1].prod().backward()
print(x.grad)
x.grad = None
x.view(2, 2).gather(1, torch.tensor([[1], [0]])).sum().backward()
print(x.grad)
