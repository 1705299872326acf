# deepcopy of a module copies its parameters and keeps sharing inside
import torch
import copy
import torch.nn as nn
layer = nn.Linear(1, 1)
net = nn.Sequential(layer, layer)
twin = copy.deepcopy(net)
print(twin[0] is twin[1], twin[0].weight is layer.weight, twin[0].weight.equal(layer.weight), len(list(twin.parameters())))
twin[0].weight.data.fill_(9)
print(layer.weight.item() == 9, twin[1].weight)
