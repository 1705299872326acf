# What a module says about names it does not have, and assignments it refuses
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(1, 1)


net = Net()
for action in (lambda: net.missing, lambda: setattr(net, "layer", torch.zeros(1)), lambda: net.register_parameter("layer", None),
               lambda: net.register_buffer("a.b", torch.zeros(1)), lambda: net.layer.register_parameter("weight", torch.zeros(1)),
               lambda: net(1), lambda: net.add_module("x", 5)):
    try:
        action()
    except (AttributeError, TypeError, KeyError, NotImplementedError) as error:
        print(type(error).__name__, error)
net.layer = None
print(net.layer, list(net.parameters()))
