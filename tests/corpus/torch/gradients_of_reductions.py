# gradients of sums, means, products, extremes and norms
import torch

def gradient(function, values):
    x = torch.tensor(values, requires_grad=True)
    function(x).backward()
    return x.grad
data = [[1.0, 4.0], [2.0, 4.0]]
for name, function in (("sum", lambda x: x.sum()), ("mean", lambda x: x.mean()), ("prod", lambda x: x.prod()), ("max", lambda x: x.max()),
                       ("max0", lambda x: x.max(0)[0].sum()), ("std", lambda x: x.std()), ("var", lambda x: x.var(0).sum()), ("norm", lambda x: x.norm()),
                       ("norm1", lambda x: x.norm(1)), ("logsumexp", lambda x: x.logsumexp(1).sum()), ("cumsum", lambda x: x.cumsum(0).sum()),
                       ("amax", lambda x: x.amax(1).sum()), ("median", lambda x: x.sort(0)[0][0].sum())):
    print(name, gradient(function, data))
