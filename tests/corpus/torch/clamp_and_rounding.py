# clamp bounds, round goes to the even neighbour
import torch

x = torch.tensor([-2.5, -0.5, 0.5, 1.5, 2.5])
print(x.round(), x.floor(), x.ceil(), x.trunc(), x.abs(), x.sign())
print(x.clamp(-1, 1), x.clamp(min=0), torch.clamp(x, max=0.5), x.clamp_(-2, 2), torch.tensor([1, 5, 9]).clamp(2, 6))
