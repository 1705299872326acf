import torch
t = torch.ones(2)
t.add_(1)
t.mul_(2)
t.sub_(1)
print(t)
