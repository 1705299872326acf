# half and double change the storage under the same Parameter objects
import torch
import torch.nn as nn
net = nn.Linear(2, 1)
weight, alias = net.weight, net.weight.data
net.register_buffer("count", torch.tensor(0))
net.register_buffer("scale", torch.ones(1))
scale = net.scale
net.double()
print(net.weight is weight, weight.dtype, alias.dtype, net.count.dtype, net.scale is scale, net.scale.dtype)
print(net.to(torch.float16).weight.dtype, net.float().bias.dtype)
