import torch

t = torch.ones(2)
same = t.clone()
print(t.device, same is t)
