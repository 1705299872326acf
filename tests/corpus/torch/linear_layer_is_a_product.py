# nn.Linear computes input @ weight.T + bias
import torch
import torch.nn as nn
layer = nn.Linear(3, 2)
with torch.no_grad():
    layer.weight.copy_(torch.arange(6.0).view(2, 3))
    layer.bias.copy_(torch.tensor([10.0, 20.0]))
x = torch.tensor([[1.0, 0.0, 2.0]])
print(layer(x), layer(x[0]), (x @ layer.weight.T + layer.bias).equal(layer(x)), layer)
print(layer.weight.shape, layer.bias.shape, nn.Linear(3, 2, bias=False).bias, nn.Linear(1, 1, dtype=torch.float64).weight.dtype)
