# manual_seed makes the initial values of layers repeatable
import torch
import torch.nn as nn
torch.manual_seed(0)
first = nn.Linear(2, 2)
torch.manual_seed(0)
second = nn.Linear(2, 2)
print(first.weight.equal(second.weight), first.weight is second.weight, nn.Linear(2, 2).weight.equal(first.weight))
print(first.weight, first.bias)
