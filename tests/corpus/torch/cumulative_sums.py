# cumsum and cumprod keep the shape
import torch

x = torch.tensor([[1, 2, 3], [4, 5, 6]])
print(x.cumsum(0), x.cumsum(1), x.float().cumprod(1))
print(torch.tensor([0.5, 0.5]).cumsum(0), torch.diag(torch.tensor([1, 2])), x.tril(), x.triu(1))
