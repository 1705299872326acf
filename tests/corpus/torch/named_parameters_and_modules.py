# named_parameters and named_modules walk the tree in order
import torch
import torch.nn as nn
net = nn.Sequential(nn.Linear(2, 3), nn.Sequential(nn.ReLU(), nn.Linear(3, 1, bias=False)))
for name, parameter in net.named_parameters():
    print(name, tuple(parameter.shape))
print([name for name, _ in net.named_modules()], [type(m).__name__ for m in net.children()], sum(p.numel() for p in net.parameters()))
print(net)
print(net[1][1].weight is net.get_parameter("1.1.weight"), net.get_submodule("1.0"))
