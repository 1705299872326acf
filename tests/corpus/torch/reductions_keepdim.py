# sum, mean, max, argmax, var along axes, with and without keepdim
import torch

x = torch.tensor([[1.0, 5.0, 3.0], [4.0, 2.0, 6.0]])
print(x.sum(), x.sum(0), x.sum(1, keepdim=True), x.mean((0, 1)), x.prod(1))
print(x.max(), x.max(1), x.min(0).indices, x.argmax(), x.argmax(1, keepdim=True), x.amax((0, 1)))
print(x.var(), x.var(1, unbiased=False), x.std(0), x.median(1), x.norm(), x.norm(dim=1))
print(torch.logsumexp(x, 1), x.cumsum(1), x.any(), (x > 0).all(), torch.count_nonzero(x > 2))
