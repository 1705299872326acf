# Convolutions turned round: sizes, values, gradients.
import torch
import torch.nn.functional as F
from torch import nn

x = torch.arange(4.0).view(1, 1, 2, 2)
kernel = torch.tensor([[[[1.0, 2.0], [3.0, 4.0]]]], requires_grad=True)
print(F.conv_transpose2d(x, kernel))
y = F.conv_transpose2d(x, kernel, stride=2)
print(y)
y.sum().backward()
print(kernel.grad)
print(F.conv_transpose2d(x, kernel, padding=1), F.conv_transpose2d(x, kernel, stride=2, output_padding=1).shape)
layer = nn.ConvTranspose2d(3, 2, 4, stride=2, padding=1)
print(layer, layer.weight.shape, layer.bias.shape)
print(layer(torch.zeros(1, 3, 5, 5)).shape)
print(nn.ConvTranspose1d(1, 1, 3)(torch.ones(1, 1, 4)).shape)
print(F.interpolate(x, scale_factor=2), F.interpolate(x, size=(3, 3), mode="bilinear", align_corners=True))
print(F.pad(x, (1, 1, 1, 1), mode="reflect"), nn.ReplicationPad2d(1)(x))
print(nn.PixelShuffle(2)(torch.arange(8.0).view(1, 4, 1, 2)), F.unfold(torch.arange(9.0).view(1, 1, 3, 3), 2))
