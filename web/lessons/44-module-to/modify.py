import torch
from torch import nn

model = nn.Linear(4, 2)
weight = model.weight
print(weight.dtype)
weight = weight.to(torch.bfloat16)
print(model.weight is weight)
print(model.weight.dtype)
