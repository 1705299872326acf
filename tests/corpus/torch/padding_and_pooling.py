# pad, max_pool2d, avg_pool2d, adaptive pooling of a small picture
import torch
import torch.nn.functional as F

x = torch.arange(16.0).view(1, 1, 4, 4)
print(F.max_pool2d(x, 2), F.avg_pool2d(x, 2), F.max_pool2d(x, 3, stride=1).shape)
print(F.pad(torch.ones(2), (1, 2)), F.pad(torch.ones(1, 2), (0, 1, 1, 0), value=9.0))
print(F.adaptive_avg_pool2d(x, 1), torch.flatten(F.max_pool2d(x, 2), 1))
