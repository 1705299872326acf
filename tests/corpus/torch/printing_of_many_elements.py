# Large tensors print their edges; long rows are wrapped
import torch

print(torch.arange(1001))
print(torch.arange(2000.0).view(40, 50) / 7)
print(torch.arange(30) * 1000)
print(torch.zeros(3, 20))
