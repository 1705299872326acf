# Freezing: requires_grad_ of modules and parameters
import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
model[0].requires_grad_(False)
model(torch.ones(1, 2)).sum().backward()
print([p.requires_grad for p in model.parameters()], [p.grad is None for p in model.parameters()])
model.requires_grad_(True)
print(all(p.requires_grad for p in model.parameters()))
y = model[0](torch.ones(2))
try:
    y.requires_grad = False
except RuntimeError as error:
    print(error)
print(y.is_leaf, model[0].weight.is_leaf)
