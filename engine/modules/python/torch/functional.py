"""Functions that PyTorch writes in Python, too."""
import math

import _torch
from torch._tensor import Tensor


def split(tensor, split_size_or_sections, dim=0):
    return tensor.split(split_size_or_sections, dim)


def take_along_dim(input, indices, dim=None):
    if indices.dtype != _torch.int64:
        raise RuntimeError("torch.take_along_dim(): dtype of indices should be Long but got " +
                           indices.type().rpartition(".")[2].removesuffix("Tensor"))
    if dim is None:
        return input.reshape(-1).gather(0, indices.reshape(-1))
    if input.dim() != indices.dim():
        raise RuntimeError("torch.take_along_dim(): input and indices should have the same number of dimensions, but got "
                           f"{input.dim()} dimensions for input, and {indices.dim()} dimensions for indices")
    dim %= input.dim()
    shape = [max(a, b) if min(a, b) else 0 for a, b in zip(input.shape, indices.shape)]
    own, picked = list(shape), list(shape)
    own[dim], picked[dim] = input.shape[dim], indices.shape[dim]
    return input.broadcast_to(own).gather(dim, indices.broadcast_to(picked))


def isin(elements, test_elements, *, assume_unique=False, invert=False):
    from torch._creation import tensor
    elements, tests = (x if isinstance(x, Tensor) else tensor(x) for x in (elements, test_elements))
    found = (elements.unsqueeze(-1) == tests.reshape(-1)).any(-1)
    return ~found if invert else found


def norm(input, p="fro", dim=None, keepdim=False, out=None, dtype=None):
    if dtype is not None:
        input = input.to(dtype)
    if p in ("fro", None):
        p = 2
        dim = list(range(input.dim())) if dim is None else dim
    elif p in ("inf", "-inf"):
        p = float(p)
    elif isinstance(p, str):
        raise RuntimeError(f"only valid string values are 'fro' and 'nuc', found {p}")
    return _torch._norm(input, p, () if dim is None else dim, keepdim)


def unique(input, sorted=True, return_inverse=False, return_counts=False, dim=None):
    if dim is not None:
        raise NotImplementedError("Heapscope does not support torch.unique(dim=...)")
    flat = input.detach().flatten()
    values, order = flat.sort()
    items = values.tolist()
    distinct, counts, places = [], [], {}
    for item in items:
        if not distinct or distinct[-1] != item:
            places[item] = len(distinct)
            distinct.append(item)
            counts.append(0)
        counts[-1] += 1
    result = _torch._tensor(distinct, input.dtype)
    if not (return_inverse or return_counts):
        return result
    parts = [result]
    if return_inverse:
        parts.append(_torch._tensor([places[x] for x in flat.tolist()], _torch.int64).reshape(input.shape))
    if return_counts:
        parts.append(_torch._tensor(counts, _torch.int64))
    return tuple(parts)


def einsum(equation, *operands):
    if len(operands) == 1 and isinstance(operands[0], (list, tuple)):
        operands = operands[0]
    left, arrow, right = equation.replace(" ", "").partition("->")
    terms = left.split(",")
    if not arrow:
        right = "".join(sorted(c for c in set(left) if left.count(c) == 1 and c != ","))
    letters = right + "".join(sorted(set(left) - set(right) - {","}))
    product = None
    for number, (term, operand) in enumerate(zip(terms, operands)):
        if len(term) != operand.dim():
            raise RuntimeError(f"einsum(): the number of subscripts in the equation ({len(term)}) does not match the number "
                               f"of dimensions ({operand.dim()}) for operand {number} and no ellipsis was "
                               "given")
        while len(set(term)) < len(term):   # a letter twice: the diagonal
            letter = next(c for c in term if term.count(c) > 1)
            first = term.index(letter)
            second = term.index(letter, first + 1)
            operand = operand.diagonal(0, first, second)
            term = term[:first] + term[first + 1:second] + term[second + 1:] + letter
        operand = operand.permute([term.index(c) for c in letters if c in term])
        for place, letter in enumerate(letters):
            if letter not in term:
                operand = operand.unsqueeze(place)
        product = operand if product is None else product * operand
    extra = list(range(len(right), len(letters)))
    return product.sum(extra) if extra else product


def meshgrid(*tensors, indexing="ij"):
    if len(tensors) == 1 and isinstance(tensors[0], (list, tuple)):
        tensors = tensors[0]
    if indexing == "xy" and len(tensors) > 1:
        grids = meshgrid(tensors[1], tensors[0], *tensors[2:])
        grids = [grid.transpose(0, 1) for grid in grids]
        return (grids[1], grids[0], *grids[2:])
    shape = [t.numel() for t in tensors]
    return tuple(t.reshape([-1 if i == k else 1 for k in range(len(tensors))]).expand(shape) for i, t in enumerate(tensors))


def broadcast_tensors(*tensors):
    return _torch.broadcast_tensors_list(list(tensors[0] if len(tensors) == 1 and not isinstance(tensors[0], Tensor)
                                              else tensors))


def cdist(x1, x2, p=2.0):
    return norm(x1.unsqueeze(-2) - x2.unsqueeze(-3), p, -1)


def chain_matmul(*matrices):
    result = matrices[0]
    for matrix in matrices[1:]:
        result = result @ matrix
    return result


def logspace(start, end, steps, base=10.0, *, dtype=None):
    return base ** _torch._linspace(start, end, steps, dtype)


def std_mean(input, dim=None, unbiased=True, keepdim=False):
    return input.std(dim, unbiased, keepdim), input.mean() if dim is None else input.mean(dim, keepdim)


def var_mean(input, dim=None, unbiased=True, keepdim=False):
    return input.var(dim, unbiased, keepdim), input.mean() if dim is None else input.mean(dim, keepdim)


def is_nonzero(input):
    if input.numel() != 1:
        raise RuntimeError("Boolean value of Tensor with more than one value is ambiguous" if input.numel()
                           else "Boolean value of Tensor with no values is ambiguous")
    return bool(input)


def ceil_div(a, b):
    return math.ceil(a / b)
