# pooling takes the largest or the mean of each window
import torch
import torch.nn as nn
image = torch.arange(16.0).view(1, 1, 4, 4)
print(nn.MaxPool2d(2)(image), nn.AvgPool2d(2)(image), nn.AdaptiveAvgPool2d(1)(image), nn.MaxPool2d(3, stride=1)(image))
print(nn.MaxPool2d(2), nn.AvgPool2d(2, stride=1), nn.Flatten(), nn.AdaptiveAvgPool2d((1, 1)))
grid = image.clone().requires_grad_()
nn.MaxPool2d(2)(grid).sum().backward()
print(grid.grad)
