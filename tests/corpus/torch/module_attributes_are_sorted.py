# Module sorts attributes into parameters, buffers, modules and plain ones
import torch
import torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(2))
        self.inner = nn.ReLU()
        self.plain = torch.ones(2)
        self.register_buffer("steps", torch.tensor(0))
net = Net()
print(list(net._parameters), list(net._modules), list(net._buffers), "plain" in net.__dict__, "weight" in net.__dict__)
print(list(net.state_dict()), net.weight.requires_grad, net)
for action in (lambda: setattr(net, "weight", torch.zeros(2)), lambda: setattr(net, "inner", 3), lambda: net.missing, lambda: net.register_buffer("plain", None)):
    try:
        action()
    except (TypeError, AttributeError, KeyError) as error:
        print(type(error).__name__, error)
del net.weight
print(list(net.parameters()))
