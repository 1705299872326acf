# comparisons give bool tensors; equal and allclose give Python bools
import torch

x, y = torch.tensor([1.0, 2.0]), torch.tensor([1.0, 2.0 + 1e-7])
print(x == y, x.eq(1), (x < 2).dtype, torch.equal(x, y), torch.allclose(x, y), x.isclose(y))
print(~(x > 1), (x > 0) & (x < 2), (x > 1) | (x < 1), torch.logical_not(x > 1), x.ne(y), bool((x == x).all()))
