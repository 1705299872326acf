import torch
from torch import nn

model = nn.Linear(4, 2)
weight = model.weight
print(weight.dtype)
model.to(torch.bfloat16)
print(model.weight is weight)
print(weight.dtype)
