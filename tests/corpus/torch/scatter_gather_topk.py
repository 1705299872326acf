# gather, scatter_, scatter_add_, topk, sort, index_add_
import torch

x = torch.tensor([[3, 1, 2], [9, 7, 8]])
print(x.gather(1, torch.tensor([[0, 0], [2, 1]])), x.topk(2), x.sort(descending=True))
print(torch.zeros(2, 3).scatter_(1, torch.tensor([[2], [0]]), 5.0), torch.zeros(3).scatter_add_(0, torch.tensor([0, 0, 2]), torch.ones(3)))
print(torch.zeros(3, 2).index_add_(0, torch.tensor([0, 2]), torch.ones(2, 2)), x.take_along_dim(x.argsort(1), 1))
print(torch.nn.functional.one_hot(torch.tensor([1, 0, 2])), torch.bincount(torch.tensor([1, 1, 3])))
