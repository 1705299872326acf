# p.data = ... changes the parameter that everybody has; p = ... does not
import torch
from torch import nn

layer = nn.Linear(2, 1, bias=False)
for p in layer.parameters():
    p = p.to(torch.float64)
print(layer.weight.dtype)
for p in layer.parameters():
    p.data = p.data.to(torch.float64)
print(layer.weight.dtype, type(layer.weight).__name__)
held = layer.weight
layer.to(torch.bfloat16)
print(held is layer.weight, held.dtype, layer.weight.requires_grad)
