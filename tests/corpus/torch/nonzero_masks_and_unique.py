# nonzero gives coordinates as rows, unique sorts
import torch

x = torch.tensor([[0, 3], [4, 0]])
print(x.nonzero(), x.nonzero(as_tuple=True), x.bool().any(), x.bool().all(1), torch.count_nonzero(x))
print(torch.unique(torch.tensor([3, 1, 3, 2])), torch.unique(torch.tensor([3, 1, 3]), return_counts=True))
