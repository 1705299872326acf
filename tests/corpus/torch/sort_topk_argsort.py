# sort and topk give values and indices
import torch

x = torch.tensor([3.0, 1.0, 2.0])
print(x.sort(), x.sort(descending=True).values, x.argsort())
values, indices = x.topk(2)
print(values, indices, x.topk(1, largest=False))
print(torch.tensor([[2, 1], [4, 3]]).sort(0)[0])
