# Running extremes, modes, quantiles, diagonals, decompositions.
import torch

a = torch.tensor([[3.0, 1.0, 4.0], [1.0, 5.0, 9.0]])
print(torch.cummax(a, 1), a.cummin(0))
print(torch.mode(torch.tensor([1, 2, 2, 3, 3])), a.quantile(0.5), a.quantile(torch.tensor([0.25, 1.0]), dim=1))
print(torch.unique_consecutive(torch.tensor([1, 1, 2, 2, 1]), return_counts=True, return_inverse=True))
print(torch.diag_embed(a), torch.diagflat(torch.tensor([1, 2]), 1))
print(torch.cov(a), torch.corrcoef(a), torch.cross(torch.tensor([1.0, 0, 0]), torch.tensor([0, 1.0, 0])))
s = torch.tensor([[2.0, 1.0], [1.0, 3.0]])
print(torch.linalg.eigh(s), torch.linalg.cholesky(s), torch.linalg.matrix_rank(s))
print(torch.linalg.svd(s).S, torch.linalg.qr(s), torch.linalg.matrix_power(s, 3), torch.linalg.slogdet(s))
try:
    torch.linalg.cholesky(torch.tensor([[1.0, 2.0], [2.0, 1.0]]))
except RuntimeError as error:
    print(type(error).__name__, error)
print(torch.zeros_like(a.t()).stride(), torch.arange(6.0).view(2, 3).t().sort(0)[0].stride())
