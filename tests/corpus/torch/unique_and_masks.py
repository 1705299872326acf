# unique, nonzero, masked_select, where, isin
import torch

x = torch.tensor([3, 1, 3, 2, 1])
print(x.unique(), torch.unique(x, return_counts=True), torch.unique(x, return_inverse=True))
print(x.nonzero().shape, (x > 1).nonzero().flatten(), x.masked_select(x > 1), x[x > 1], torch.where(x > 1))
print(torch.where(x > 1, x, torch.zeros_like(x)), torch.isin(x, torch.tensor([1, 2])), x.eq(3), torch.equal(x, x.clone()))
