"""Functions that PyTorch composes of others: their graph is that of the parts. Those of which it has the gradient itself, and
which are computed here by other means, refuse tensors that need one.
"""
import _torch
from torch._creation import tensor
from torch._tensor import Tensor


def _no_gradient(name, *inputs):
    if _torch.is_grad_enabled() and any(isinstance(x, Tensor) and x.requires_grad for x in inputs):
        raise NotImplementedError(f"Heapscope does not support the gradient of torch.{name}")


def moveaxis(input, source, destination):
    return input.movedim(source, destination)


def adjoint(input):
    return input.transpose(-2, -1)


def argwhere(input):
    return input.nonzero()


def where(self, condition, other):
    return _torch.where(condition, self, other)


def concatenate(tensors, dim=0):
    return _torch.cat(tensors, dim)


def _each(function):
    def applied(*tensors):
        if len(tensors) == 1 and isinstance(tensors[0], (list, tuple)):
            return tuple(function(t) for t in tensors[0])
        return function(tensors[0]) if len(tensors) == 1 else tuple(function(t) for t in tensors)
    applied.__name__ = applied.__qualname__ = function.__name__
    return applied


@_each
def atleast_1d(t):
    return t.reshape(1) if t.dim() == 0 else t


@_each
def atleast_2d(t):
    return t.reshape(1, 1) if t.dim() == 0 else t.unsqueeze(0) if t.dim() == 1 else t


@_each
def atleast_3d(t):
    if t.dim() == 0:
        return t.reshape(1, 1, 1)
    return t.unsqueeze(0).unsqueeze(-1) if t.dim() == 1 else t.unsqueeze(-1) if t.dim() == 2 else t


def column_stack(tensors):
    return _torch.cat([t.reshape(t.numel(), 1) if t.dim() < 2 else t for t in tensors], 1)


def dstack(tensors):
    return _torch.cat(list(atleast_3d(list(tensors))), 2)


def row_stack(tensors):
    return _torch.cat(list(atleast_2d(list(tensors))), 0)


def tensor_split(input, indices_or_sections, dim=0):
    if input.dim() == 0:
        raise RuntimeError("tensor_split expected at least a 1-dimensional tensor, but got a tensor with 0 dims")
    size = input.shape[dim]
    if isinstance(indices_or_sections, Tensor):
        indices_or_sections = indices_or_sections.tolist()
    if isinstance(indices_or_sections, int):
        if indices_or_sections <= 0:
            raise RuntimeError(f"number of sections must be larger than 0, got {indices_or_sections}")
        whole, more = divmod(size, indices_or_sections)
        ends = [(i + 1) * whole + min(i + 1, more) for i in range(indices_or_sections)]
    else:
        ends = [*indices_or_sections, size]
    parts, start = [], 0
    for end in ends:
        low, high, _ = slice(start, end).indices(size)
        parts.append(input.narrow(dim, low, max(high - low, 0)))
        start = end
    return tuple(parts)


def _split_along(name, dim_of, least):
    def split(input, indices_or_sections):
        if input.dim() < least:
            raise RuntimeError(f"torch.{name} requires a tensor with at least {least} dimension, but got a "
                               f"tensor with {input.dim()} dimensions!")
        dim = dim_of(input)
        if isinstance(indices_or_sections, int) and input.shape[dim] % indices_or_sections:
            raise RuntimeError(f"torch.{name} attempted to split along dimension {dim}, but the size of the dimension "
                               f"{input.shape[dim]} is not divisible by the split_size {indices_or_sections}!")
        return tensor_split(input, indices_or_sections, dim)
    split.__name__ = split.__qualname__ = name
    return split


hsplit = _split_along("hsplit", lambda t: 0 if t.dim() == 1 else 1, 1)
vsplit = _split_along("vsplit", lambda t: 0, 2)
dsplit = _split_along("dsplit", lambda t: 2, 3)


def broadcast_shapes(*shapes):
    from torch._types import Size
    shapes = [(s,) if isinstance(s, int) else tuple(s) for s in shapes]
    result = [1] * max((len(s) for s in shapes), default=0)
    for shape in shapes:
        for i in range(-1, -1 - len(shape), -1):
            if shape[i] < 0:
                raise RuntimeError(f"Trying to create tensor with negative dimension ({shape[i]}): ({shape[i]})")
            if shape[i] == 1 or shape[i] == result[i]:
                continue
            if result[i] != 1:
                raise RuntimeError("Shape mismatch: objects cannot be broadcast to a single shape")
            result[i] = shape[i]
    return Size(result)


def cartesian_prod(*tensors):
    from torch.functional import meshgrid
    if len(tensors) == 1:
        return tensors[0]
    return _torch.stack([grid.flatten() for grid in meshgrid(*tensors, indexing="ij")], 1)


def combinations(input, r=2, with_replacement=False):
    import itertools
    _no_gradient("combinations", input)
    choose = itertools.combinations_with_replacement if with_replacement else itertools.combinations
    places = [list(p) for p in choose(range(input.shape[0]), r)]
    return input[tensor(places)] if places else input.new_empty((0, r))


def diff(input, n=1, dim=-1, prepend=None, append=None):
    parts = [part for part in (prepend, input, append) if part is not None]
    input = _torch.cat(parts, dim) if len(parts) > 1 else input
    for _ in range(n):
        size = input.shape[dim]
        high, low = input.narrow(dim, 1, size - 1), input.narrow(dim, 0, size - 1)
        input = high ^ low if input.dtype == _torch.bool else high - low
    return input


def isneginf(input):
    return input == float("-inf")


def isposinf(input):
    return input == float("inf")


def msort(input):
    return input.sort(dim=0)[0]


def fmax(input, other):
    _no_gradient("fmax", input, other)
    return _torch.where(input.isnan(), other, input).maximum(_torch.where(other.isnan(), input, other))


def fmin(input, other):
    _no_gradient("fmin", input, other)
    return _torch.where(input.isnan(), other, input).minimum(_torch.where(other.isnan(), input, other))


def nansum(input, dim=(), keepdim=False, dtype=None):
    _no_gradient("nansum", input)
    kept = input.masked_fill(input.isnan(), 0) if input.is_floating_point() else input
    if dim in ((), [], None):
        return kept.sum() if dtype is None else kept.sum(dtype=dtype)
    return kept.sum(dim, keepdim) if dtype is None else kept.sum(dim, keepdim, dtype=dtype)


def nanmean(input, dim=(), keepdim=False, dtype=None):
    _no_gradient("nanmean", input)
    counted = input.isnan().logical_not()
    count = counted.sum() if dim in ((), [], None) else counted.sum(dim, keepdim)
    return nansum(input, dim, keepdim, dtype) / count


def rot90(input, k=1, dims=(0, 1)):
    first, second = dims
    k %= 4
    if k == 0:
        return input.clone()
    if k == 2:
        return input.flip((first, second))
    return input.flip(second).transpose(first, second) if k == 1 else input.transpose(first, second).flip(second)


def searchsorted(sorted_sequence, input, *, out_int32=False, right=False, side=None):
    from bisect import bisect_left, bisect_right
    if side is not None:
        right = side == "right"
    search = bisect_right if right else bisect_left
    plain = not isinstance(input, Tensor)
    values = tensor(input) if plain else input
    found = _searched(search, sorted_sequence.tolist(), values.tolist())
    return tensor(found, dtype=_torch.int32 if out_int32 else _torch.int64)


def _searched(search, keys, wanted):
    if not isinstance(keys[0] if keys else 0, list):
        return [_searched(search, keys, w) for w in wanted] if isinstance(wanted, list) else search(keys, wanted)
    return [_searched(search, k, w) for k, w in zip(keys, wanted)]


def bucketize(input, boundaries, *, out_int32=False, right=False):
    return searchsorted(boundaries, input, out_int32=out_int32, right=right)


def tril_indices(row, col, offset=0, *, dtype=None, device=None):
    return _corner([(i, j) for i in range(row) for j in range(col) if j - i <= offset], dtype)


def triu_indices(row, col, offset=0, *, dtype=None, device=None):
    return _corner([(i, j) for i in range(row) for j in range(col) if j - i >= offset], dtype)


def _corner(pairs, dtype):
    return tensor([[i for i, _ in pairs], [j for _, j in pairs]], dtype=dtype or _torch.int64)


def index_copy_(self, dim, index, source):
    _no_gradient("index_copy_", self, source)
    if index.dtype != _torch.int64:
        raise RuntimeError("index_copy_(): Expected a long tensor for index, but got " + _torch_name(index))
    if self.dtype != source.dtype:
        raise RuntimeError(f"index_copy_(): self and source expected to have the same dtype, but got (self) {_torch_name(self)} "
                           f"and (source) {_torch_name(source)}")
    dim %= max(self.dim(), 1)
    for place in index.reshape(-1).tolist():
        if not -self.shape[dim] <= place < self.shape[dim] or place < 0:
            raise IndexError(f"index_copy_(): index {place} is out of bounds for dimension {dim} with size {self.shape[dim]}")
    self[(slice(None),) * dim + (index,)] = source
    return self


def _torch_name(t):
    return t.type().rpartition(".")[2].removesuffix("Tensor")


def index_copy(input, dim, index, source):
    return index_copy_(input.clone(), dim, index, source)


def frac(input):
    _no_gradient("frac", input)
    return input - input.trunc()


def positive(input):
    if input.dtype == _torch.bool:
        raise RuntimeError("The `+` operator, on a bool tensor is not supported.")
    return input


def sgn(input):
    _no_gradient("sgn", input)
    return input.sign()


def is_complex(input):
    return False


def deg2rad(input):
    _no_gradient("deg2rad", input)
    return input * (3.141592653589793 / 180.0)


def rad2deg(input):
    _no_gradient("rad2deg", input)
    return input * (180.0 / 3.141592653589793)


def vdot(input, other):
    return input.dot(other)


def float_power(input, exponent):
    wide = exponent.to(_torch.float64) if isinstance(exponent, Tensor) else exponent
    return (input.to(_torch.float64) if isinstance(input, Tensor) else input) ** wide


def trapezoid(y, x=None, *, dx=None, dim=-1):
    size = y.shape[dim]
    if size == 0:
        return y.sum(dim) * 0
    pairs = y.narrow(dim, 1, size - 1) + y.narrow(dim, 0, size - 1)
    if x is None:
        return pairs.sum(dim) * ((1 if dx is None else dx) / 2.0)
    steps = x.narrow(-1, 1, size - 1) - x.narrow(-1, 0, size - 1)
    return (steps * pairs).sum(dim) / 2.0


def aminmax(input, *, dim=None, keepdim=False):
    _no_gradient("aminmax", input)
    from torch.return_types import aminmax as pair
    if dim is None:
        return pair((input.min(), input.max()))
    return pair((input.amin(dim, keepdim), input.amax(dim, keepdim)))


def kthvalue(input, k, dim=-1, keepdim=False):
    _no_gradient("kthvalue", input)
    from torch.return_types import kthvalue as pair
    if not 1 <= k <= input.shape[dim]:
        raise RuntimeError("kthvalue(): selected number k out of range for dimension " + str(dim % input.dim()))
    parts = [part.narrow(dim, k - 1, 1) for part in input.sort(dim)]
    return pair(tuple(part if keepdim else part.squeeze(dim) for part in parts))


def tensordot(a, b, dims=2):
    _no_gradient("tensordot", a, b)
    if isinstance(dims, int):
        left, right = list(range(-dims, 0)), list(range(dims))
    else:
        left, right = [[d] if isinstance(d, int) else list(d) for d in dims]
    for i, j in zip(left, right):
        if a.shape[i] != b.shape[j]:
            raise RuntimeError(f"contracted dimensions need to match, but first has size {a.shape[i]} in dim {i} and second has "
                               f"size {b.shape[j]} in dim {j}")
    left, right = [d % a.dim() for d in left], [d % b.dim() for d in right]
    rest, other = [d for d in range(a.dim()) if d not in left], [d for d in range(b.dim()) if d not in right]
    count = 1
    for i in left:
        count *= a.shape[i]
    product = a.permute(rest + left).reshape(-1, count) @ b.permute(right + other).reshape(count, -1)
    return product.reshape([a.shape[d] for d in rest] + [b.shape[d] for d in other])


def kron(input, other):
    _no_gradient("kron", input, other)
    dims = max(input.dim(), other.dim())
    a = [1] * (dims - input.dim()) + list(input.shape)
    b = [1] * (dims - other.dim()) + list(other.shape)
    left, right = [n for x in a for n in (x, 1)], [n for y in b for n in (1, y)]
    return (input.reshape(left) * other.reshape(right)).reshape([x * y for x, y in zip(a, b)])


def block_diag(*tensors):
    _no_gradient("block_diag", *tensors)
    blocks = [atleast_2d(t) for t in tensors]
    made = blocks[0].new_zeros((sum(t.shape[0] for t in blocks), sum(t.shape[1] for t in blocks)))
    row = column = 0
    for t in blocks:
        made[row:row + t.shape[0], column:column + t.shape[1]] = t
        row, column = row + t.shape[0], column + t.shape[1]
    return made


def histc(input, bins=100, min=0, max=0):
    _no_gradient("histc", input)
    values = input.flatten().tolist()
    low, high = (float(input.min()), float(input.max())) if min == max == 0 and values else (float(min), float(max))
    if low == high:
        low, high = low - 1, high + 1
    counts = [0] * bins
    for value in values:
        if low <= value <= high:
            place = int((value - low) * bins / (high - low))
            counts[place if place < bins else bins - 1] += 1
    return tensor(counts, dtype=input.dtype)


def _by_number(name, function):
    """Of two tensors of whole numbers, element by element in Python."""
    def applied(input, other):
        from torch.functional import broadcast_tensors
        a, b = broadcast_tensors(input, other)
        flat = [function(x, y) for x, y in zip(a.flatten().tolist(), b.flatten().tolist())]
        return tensor(flat, dtype=(a[:0].flatten() + b[:0].flatten()).dtype).reshape(a.shape)
    applied.__name__ = applied.__qualname__ = name
    return applied


def _make_number_functions():
    import math
    return _by_number("gcd", math.gcd), _by_number("lcm", math.lcm)


gcd, lcm = _make_number_functions()


_FUNCTIONS = (frac, positive, sgn, is_complex, deg2rad, rad2deg, vdot, float_power, aminmax, kron, kthvalue, histc, gcd, lcm,
              moveaxis, adjoint, argwhere, tensor_split, hsplit, vsplit, dsplit, diff, isneginf, isposinf, msort, fmax, fmin,
              nansum, nanmean, rot90, index_copy)
_ALIASES = {"less": "lt", "less_equal": "le", "greater": "gt", "greater_equal": "ge", "not_equal": "ne", "arccos": "acos",
            "arcsin": "asin", "arctan": "atan", "arctan2": "atan2", "fix": "trunc", "swapaxes_": "transpose_",
            "swapdims_": "transpose_", "arccos_": "acos_", "arcsin_": "asin_", "arctan_": "atan_", "fix_": "trunc_"}


def join(names):
    """Makes them functions of torch (`names`: its namespace) and methods of tensors."""
    for function in _FUNCTIONS:
        names[function.__name__] = function
        setattr(Tensor, function.__name__, function)
    Tensor.index_copy_, Tensor.where = index_copy_, where
    for function in (concatenate, atleast_1d, atleast_2d, atleast_3d, column_stack, dstack, row_stack, broadcast_shapes,
                     cartesian_prod, combinations, tensordot, block_diag, trapezoid, searchsorted, bucketize, tril_indices, triu_indices):
        names[function.__name__] = function
    for alias, name in _ALIASES.items():
        if hasattr(Tensor, name):
            setattr(Tensor, alias, getattr(Tensor, name))
            if name in names:
                names[alias] = names[name]
    for name in ("abs", "acos", "asin", "atan", "ceil", "clamp", "cos", "cosh", "exp", "expm1", "floor", "log", "log10", "log1p",
                 "log2", "neg", "reciprocal", "relu", "round", "rsqrt", "sigmoid", "sin", "sinh", "sqrt", "square", "tan", "tanh",
                 "trunc", "zero", "fill", "detach"):
        method = getattr(Tensor, name + "_", None)
        if method is not None:
            names.setdefault(name + "_", method)
