"""Further functions of torch that are made of others, each one node in the graph, as PyTorch's own are."""
import math

import _torch
from torch import return_types
from torch._composed import _no_gradient
from torch._creation import tensor
from torch._tensor import Tensor
from torch.autograd.function import _as_node


def baddbmm(input, batch1, batch2, *, beta=1, alpha=1):
    def compute(a, b, c):
        product = b.bmm(c)
        return (a if beta == 1 else a * beta) + (product if alpha == 1 else product * alpha)
    return _as_node("BaddbmmBackward0", compute, input, batch1, batch2)


def addbmm(input, batch1, batch2, *, beta=1, alpha=1):
    return _as_node("AddbmmBackward0", lambda a, b, c: a * beta + b.bmm(c).sum(0) * alpha, input, batch1, batch2)


def addmv(input, mat, vec, *, beta=1, alpha=1):
    return _as_node("AddmvBackward0", lambda a, m, v: a * beta + m.mv(v) * alpha, input, mat, vec)


def addr(input, vec1, vec2, *, beta=1, alpha=1):
    return _as_node("AddrBackward0", lambda a, x, y: a * beta + x.outer(y) * alpha, input, vec1, vec2)


def diag_embed(input, offset=0, dim1=-2, dim2=-1):
    def compute(x):
        size = x.shape[-1] + abs(offset)
        result = _torch._zeros(tuple(x.shape[:-1]) + (size, size), x.dtype)
        rows = tensor(list(range(x.shape[-1])), dtype=_torch.int64)
        result[..., rows + max(-offset, 0), rows + max(offset, 0)] = x
        return result.movedim((-2, -1), (dim1, dim2)) if (dim1, dim2) != (-2, -1) else result
    return _as_node("DiagEmbedBackward0", compute, input)


def diagflat(input, offset=0):
    return input.reshape(-1).diag(offset)


def _running(name, better):
    def running(input, dim):
        parts = input.unbind(dim) if input.dim() else (input,)
        values, places = [parts[0]], [parts[0].new_zeros(parts[0].shape, dtype=_torch.int64)]
        for i, part in enumerate(parts[1:], 1):
            taken = better(part, values[-1])
            values.append(_torch.where(taken, part, values[-1]))
            places.append(places[-1].masked_fill(taken, i))
        return return_types.__dict__[name]((_torch.stack(values, dim), _torch.stack(places, dim)))

    def function(input, dim):
        _no_gradient(name, input)
        return running(input, dim)
    function.__name__ = function.__qualname__ = name
    return function


cummax = _running("cummax", lambda new, old: (new >= old) | (new != new))
cummin = _running("cummin", lambda new, old: (new <= old) | (new != new))


def unique_consecutive(input, return_inverse=False, return_counts=False, dim=None):
    if dim is not None:
        raise NotImplementedError("Heapscope does not support torch.unique_consecutive(dim=)")
    flat = input.reshape(-1)
    first = flat.new_ones(flat.shape, dtype=_torch.bool)
    if flat.numel() > 1:
        first[1:] = flat[1:] != flat[:-1]
    results = [flat[first]]
    if return_inverse:
        results.append((first.cumsum(0) - 1).view(input.shape))
    if return_counts:
        starts = first.nonzero().reshape(-1).tolist() + [flat.numel()]
        results.append(tensor([b - a for a, b in zip(starts, starts[1:])], dtype=_torch.int64))
    return results[0] if len(results) == 1 else tuple(results)


def mode(input, dim=-1, keepdim=False):
    _no_gradient("mode", input)
    moved = input.movedim(dim, -1) if input.dim() else input.reshape(1)
    values, places = [], []
    for row in moved.reshape(-1, moved.shape[-1]).tolist():
        counts = {}
        for i, value in enumerate(row):
            counts.setdefault(value, []).append(i)
        best = min(counts, key=lambda v: (-len(counts[v]), v))
        values.append(best)
        places.append(counts[best][-1])
    shape = moved.shape[:-1]
    result = tensor(values, dtype=input.dtype).view(shape), tensor(places).view(shape)
    if keepdim and input.dim():
        result = tuple(r.unsqueeze(dim) for r in result)
    return return_types.mode(result)


def quantile(input, q, dim=None, keepdim=False, *, interpolation="linear"):
    if not isinstance(q, Tensor):
        if not 0 <= q <= 1:
            raise RuntimeError(f"quantile() q must be in the range [0, 1] but got {q}")
        q = tensor(q, dtype=input.dtype)
    elif not ((q >= 0) & (q <= 1)).all():
        raise RuntimeError("quantile() q values must be in the range [0, 1]")
    if input.dtype not in (_torch.float32, _torch.float64):
        raise RuntimeError("quantile() input tensor must be either float or double dtype")
    ordered = (input.reshape(-1) if dim is None else input.movedim(dim, -1)).sort(-1)[0]
    size = ordered.shape[-1]
    rows = []
    for place in (q.reshape(-1) * (size - 1)).unbind(0):
        low = int(place)
        share = place - low
        high = min(low + 1, size - 1)
        if interpolation == "lower":
            high, share = low, share * 0
        elif interpolation == "higher":
            low = low if share == 0 else high
            share = share * 0
        elif interpolation == "midpoint":
            share = share * 0 + (0.5 if share else 0)
        elif interpolation == "nearest":
            low, share = int(place.round()), share * 0
        rows.append(ordered.select(-1, low).lerp(ordered.select(-1, high), share))
    result = _torch.stack(rows)
    result = result.masked_fill(ordered.isnan().any(-1), float("nan"))
    if keepdim:
        result = result.reshape((-1,) + (1,) * input.dim()) if dim is None else result.unsqueeze(dim if dim < 0 else dim + 1)
    return result if q.dim() else result[0]


def logaddexp(input, other):
    def compute(a, b):
        top = _torch.maximum(a, b).detach()
        top = _torch.where(top.isinf(), top * 0, top)
        return ((a - top).exp() + (b - top).exp()).log() + top
    return _as_node("LogaddexpBackward0", compute, input, other)


def logcumsumexp(input, dim):
    def compute(x):
        top = x.detach().amax(dim, keepdim=True)
        return (x - top).exp().cumsum(dim).log() + top
    return _as_node("LogcumsumexpBackward0", compute, input)


def hypot(input, other):
    return _as_node("HypotBackward0", lambda a, b: (a * a + b * b).sqrt(), input, other)


def copysign(input, other):
    def compute(a, *rest):
        sign = rest[0].signbit() if rest else tensor(math.copysign(1, other) < 0)
        return _torch.where(sign, -a.abs(), a.abs())
    return _as_node("CopysignBackward0", compute, input, *([other] if isinstance(other, Tensor) else []))


def signbit(input):
    return (input < 0) | ((input == 0) & (1 / input < 0)) if input.is_floating_point() else input < 0


def heaviside(input, values):
    return _torch.where(input == 0, values, (input > 0).to(input.dtype))


def exp2(input):
    return _as_node("Exp2Backward0", lambda x: (x * math.log(2)).exp() if x.requires_grad else 2 ** x, input)


def xlogy(input, other):
    def compute(x, y):
        return _torch.where(x == 0, x * 0, x * y.log())
    return _as_node("XlogyBackward0", compute, input, other)


def dist(input, other, p=2):
    return (input - other).norm(p)


def cross(input, other, dim=None):
    if dim is None:
        dim = next((i for i, n in enumerate(input.shape) if n == 3), None)
        if dim is None:
            raise RuntimeError("no dimension of size 3 in input")

    def compute(a, b):
        (x, y, z), (u, v, w) = a.unbind(dim), b.unbind(dim)
        return _torch.stack([y * w - z * v, z * u - x * w, x * v - y * u], dim)
    return _as_node("LinalgCrossBackward0", compute, input, other)


def cov(input, *, correction=1):
    rows = input.reshape(1, -1) if input.dim() < 2 else input
    rows = rows - rows.mean(1, keepdim=True)
    return (rows @ rows.t() / max(rows.shape[1] - correction, 0)).squeeze()


def corrcoef(input):
    c = cov(input)
    if c.dim() == 0:
        return c / c
    d = c.diagonal().sqrt()
    return (c / d.view(-1, 1) / d.view(1, -1)).clip(-1, 1)


def vander(x, N=None, increasing=False):
    N = x.shape[0] if N is None else N
    powers = [x ** i if i else x.new_ones(x.shape) for i in range(N)]
    return _torch.stack(powers if increasing else powers[::-1], 1)


def unflatten(self, dim, sizes):
    dim %= self.dim()
    return self.view(tuple(self.shape[:dim]) + tuple(sizes) + tuple(self.shape[dim + 1:]))


def trapz(y, x=None, *, dx=1, dim=-1):
    from torch._composed import trapezoid
    return trapezoid(y, x, dim=dim) if x is not None else trapezoid(y, dx=dx, dim=dim)


def matrix_power(input, n):
    if n < 0:
        return matrix_power(_torch.inverse(input), -n)
    if n == 0:
        return diag_embed(input.new_ones(input.shape[:-1]))
    result = input
    for _ in range(n - 1):
        result = result @ input
    return result


def conj(input):
    return input


def join(names):
    for function in (baddbmm, addbmm, addmv, addr, diag_embed, diagflat, cummax, cummin, unique_consecutive, mode, quantile,
                     logaddexp, logcumsumexp, hypot, copysign, signbit, heaviside, exp2, xlogy, dist, cross, cov, corrcoef,
                     matrix_power, conj):
        names[function.__name__] = function
        setattr(Tensor, function.__name__, function)
    names["vander"], names["trapz"], names["real"] = vander, trapz, conj
    Tensor.unflatten = unflatten
