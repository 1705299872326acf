# rebinding the loop variable changes no parameter, writing through it does
import torch
import torch.nn as nn
net = nn.Linear(2, 1)
for p in net.parameters():
    p = p.to(torch.float64)
print({p.dtype for p in net.parameters()}, p.is_leaf, p.grad_fn.name())
for p in net.parameters():
    p.data = p.data.to(torch.float64)
print({p.dtype for p in net.parameters()})
with torch.no_grad():
    for p in net.parameters():
        p.fill_(2)
print(net.weight, net.bias)
