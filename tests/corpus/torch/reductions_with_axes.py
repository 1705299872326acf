# reductions take axes and keepdim; max with an axis gives two tensors
import torch

x = torch.arange(6.0).view(2, 3)
print(x.sum(), x.sum(0), x.sum(1, keepdim=True), x.mean(dim=1), x.prod(1))
print(x.max(), x.max(dim=0), x.min(1).indices, x.argmax(), x.argmax(1), x.amax(0), x.amin((0, 1)))
print(x.std(), x.var(unbiased=False), x.std(0), x.norm(), x.norm(1), x.norm(dim=1), x.median(), x.logsumexp(0))
