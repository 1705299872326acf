# apply calls a function with every module, children first
import torch
import torch.nn as nn
seen = []
net = nn.Sequential(nn.Linear(1, 1), nn.ReLU())
print(net.apply(lambda module: seen.append(type(module).__name__)) is net, seen)
def fill(module):
    if isinstance(module, nn.Linear):
        nn.init.constant_(module.weight, 3.0)
        nn.init.zeros_(module.bias)
net.apply(fill)
print(net(torch.ones(1)))
