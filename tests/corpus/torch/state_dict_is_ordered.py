# state_dict: names with dots, in the order of registration; buffers too
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(2, 3)
        self.norm = nn.BatchNorm1d(3)
        self.register_buffer("steps", torch.zeros(1))
        self.register_buffer("scratch", torch.zeros(1), persistent=False)


state = Net().state_dict()
print(type(state).__name__)
for name, value in state.items():
    print(name, tuple(value.shape), value.dtype, value.requires_grad)
