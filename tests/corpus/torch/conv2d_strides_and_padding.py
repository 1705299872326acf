# Conv2d: output sizes and values with stride, padding, groups
import torch
from torch import nn

x = torch.arange(16.0).view(1, 1, 4, 4)
conv = nn.Conv2d(1, 1, 3, bias=False)
with torch.no_grad():
    conv.weight.fill_(1.0)
print(conv(x), conv)
print(nn.functional.conv2d(x, conv.weight, stride=2))
print(nn.functional.conv2d(x, conv.weight, padding=1).shape, nn.functional.conv2d(x, conv.weight, padding=1)[0, 0, 0])
try:
    conv(torch.zeros(1, 2, 4, 4))
except RuntimeError as error:
    print(error)
