# repr of optimizers lists the groups
import torch

p = torch.nn.Parameter(torch.ones(1))
q = torch.nn.Parameter(torch.ones(1))
print(torch.optim.SGD([p], lr=0.1, momentum=0.9))
print(torch.optim.Adam([{"params": [p]}, {"params": [q], "lr": 0.5}], lr=0.01))
