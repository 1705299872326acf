import torch
from torch import nn

model = nn.Linear(4, 2)
for param in model.parameters():
    param = param.to(torch.bfloat16)
print(model.weight.dtype)

for param in model.parameters():
    param.data = param.data.to(torch.bfloat16)
print(model.weight.dtype)
