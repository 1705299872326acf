# Conv2d slides its kernel over the input
import torch
import torch.nn as nn
conv = nn.Conv2d(1, 1, 2, bias=False)
conv.weight.data = torch.tensor([[[[1.0, 0.0], [0.0, -1.0]]]])
image = torch.arange(9.0).view(1, 1, 3, 3).requires_grad_()
out = conv(image)
print(out, conv)
out.sum().backward()
print(conv.weight.grad, image.grad)
print(nn.Conv2d(2, 4, 3, padding=1, stride=2)(torch.zeros(1, 2, 5, 5)).shape, nn.Conv2d(3, 6, (1, 3), groups=3))
