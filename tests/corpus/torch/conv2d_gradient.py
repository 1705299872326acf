# The gradient of a small convolution, of its weight and its input
import torch

x = torch.arange(9.0).view(1, 1, 3, 3).requires_grad_()
w = torch.tensor([[[[1.0, 0.0], [0.0, -1.0]]]], requires_grad=True)
y = torch.nn.functional.conv2d(x, w)
print(y)
(y * y).sum().backward()
print(w.grad)
print(x.grad)
