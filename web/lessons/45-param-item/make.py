import torch
from torch import nn

w = nn.Parameter(torch.ones(3))
with torch.no_grad():
    w[:] = 5
print(w.data, w.requires_grad)
