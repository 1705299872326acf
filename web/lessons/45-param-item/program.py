import torch
from torch import nn

p = nn.Parameter(torch.ones(2))
try:
    p[0] = 100
except RuntimeError as error:
    print(error)
with torch.no_grad():
    p[0] = 100
p.data.add_(1)
print(p.data, p.requires_grad)
