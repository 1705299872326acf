# frozen parameters get no gradient and are skipped by step
import torch
import torch.nn as nn
net = nn.Sequential(nn.Linear(1, 1), nn.Linear(1, 1))
for parameter in net.parameters():
    nn.init.ones_(parameter)
net[0].requires_grad_(False)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
net(torch.ones(1, 1)).sum().backward()
optimizer.step()
print(net[0].weight.grad, net[1].weight.grad, net[0].weight.item(), net[1].weight)
print([p.requires_grad for p in net.parameters()])
