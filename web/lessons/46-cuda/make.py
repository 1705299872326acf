import torch
a = torch.ones(2)
b = a.to(torch.float64)
print(b.dtype)
