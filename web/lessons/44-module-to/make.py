import torch
from torch import nn

net = nn.Sequential(nn.Linear(4, 3), nn.Linear(3, 2))
net.to(torch.bfloat16)
print(net[0].weight.dtype)
