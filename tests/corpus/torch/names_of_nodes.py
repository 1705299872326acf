# each operation has a node class of its own
import torch

x = torch.ones(2, 2, requires_grad=True)
v = torch.ones(2, requires_grad=True)
results = {
    "neg": -x, "sub": 1 - x, "div": 1 / x, "pow": x ** 2, "pow2": 2 ** x, "exp": x.exp(), "sigmoid": x.sigmoid(), "softmax": x.softmax(0),
    "sum": x.sum(), "sum0": x.sum(0), "mean": x.mean(), "mean0": x.mean(0), "std": x.std(), "var": x.var(), "norm": x.norm(), "prod": x.prod(),
    "max": x.max(), "max0": x.max(0)[0], "mm": x @ x, "mv": x @ v, "dot": v @ v, "vm": v @ x, "t": x.t(), "T": x.T, "transpose": x.transpose(0, 1),
    "view": x.view(4), "reshape": x.reshape(4), "flatten": x.flatten(), "squeeze": x.squeeze(), "unsqueeze": x.unsqueeze(0), "expand": v.expand(3, 2),
    "select": x[0], "slice": x[:, 1:], "index": x[[0]], "mask": x[x > 0], "clone": x.clone(), "double": x.double(), "abs": x.abs(), "clamp": x.clamp(0, 1),
    "cat": torch.cat([x, x]), "stack": torch.stack([x, x]), "split": x.split(1)[0], "chunk": x.chunk(2)[1], "unbind": x.unbind()[0], "where": torch.where(x > 0, x, x),
    "relu": x.relu(), "tanh": x.tanh(), "log": x.log(), "sqrt": x.sqrt(), "permute": x.permute(1, 0), "repeat": x.repeat(2, 1), "gather": x.gather(0, torch.zeros(1, 2).long()),
    "maximum": torch.maximum(x, x), "cumsum": x.cumsum(0), "diagonal": x.diagonal(), "tril": x.tril(), "flip": x.flip(0), "logsumexp": x.logsumexp(0), "square": x.square(),
    "index_select": x.index_select(0, torch.tensor([0])), "masked_fill": x.masked_fill(x > 0, 0.0), "sin": x.sin(), "addmm": torch.addmm(v, x, x), "sort": x.sort()[0],
    "minimum": torch.minimum(x, x), "reciprocal": x.reciprocal(), "outer": torch.outer(v, v), "narrow": x.narrow(0, 0, 1), "log_softmax": x.log_softmax(1),
}
for name, result in results.items():
    print(name, result.grad_fn.name())
