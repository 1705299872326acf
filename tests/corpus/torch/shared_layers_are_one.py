# a layer that is used twice counts once and gathers both gradients
import torch
import torch.nn as nn
layer = nn.Linear(1, 1, bias=False)
nn.init.constant_(layer.weight, 2.0)
net = nn.Sequential(layer, layer)
print(len(list(net.parameters())), list(net.state_dict()), len(list(net.modules())))
net(torch.tensor([[3.0]])).backward()
print(layer.weight.grad)
