"""Functions that make new tensors."""
import math

import _torch
from torch._tensor import Tensor, _sizes


def _finish(t, requires_grad, device=None):
    if device is not None:
        t = t.to(device)
    if requires_grad:
        t.requires_grad = True
    return t


def tensor(data, *, dtype=None, device=None, requires_grad=False):
    return _finish(_torch.tensor(data, dtype), requires_grad, device)


def zeros(*size, dtype=None, device=None, requires_grad=False):
    return _finish(_torch.zeros(_sizes(size), dtype), requires_grad, device)


empty = zeros


def _filled(size, value, dtype):
    return _torch.zeros(size, dtype)._initialised(value)


def ones(*size, dtype=None, device=None, requires_grad=False):
    return _finish(_filled(_sizes(size), 1, dtype), requires_grad, device)


def full(size, fill_value, *, dtype=None, device=None, requires_grad=False):
    if dtype is None:
        dtype = _torch.tensor(fill_value, None).dtype
    return _finish(_filled(_sizes((size,)), fill_value, dtype), requires_grad, device)


def zeros_like(input, *, dtype=None, requires_grad=False):
    return zeros(input.shape, dtype=dtype or input.dtype, requires_grad=requires_grad)


empty_like = zeros_like


def ones_like(input, *, dtype=None, requires_grad=False):
    return ones(input.shape, dtype=dtype or input.dtype, requires_grad=requires_grad)


def full_like(input, fill_value, *, dtype=None, requires_grad=False):
    return full(input.shape, fill_value, dtype=dtype or input.dtype, requires_grad=requires_grad)


def arange(start, end=None, step=1, *, dtype=None, device=None, requires_grad=False):
    if end is None:
        start, end = 0, start
    if step == 0:
        raise RuntimeError("step must be nonzero")
    if (end - start) * step < 0:
        raise RuntimeError("upper bound and larger bound inconsistent with step sign")
    count = math.ceil((end - start) / step)
    zero = 0 * start + 0 * end + 0 * step   # a float when one of them is
    t = _torch.tensor([zero + start + i * step for i in range(count)], dtype)
    if count == 0 and dtype is None and all(isinstance(x, int) for x in (start, end, step)):
        t = _torch.tensor([], _torch.int64)
    return _finish(t, requires_grad, device)


def linspace(start, end, steps, *, dtype=None, requires_grad=False):
    step = (end - start) / (steps - 1) if steps > 1 else 0.0
    values = [float(start + i * step if i < steps // 2 else end - (steps - 1 - i) * step) for i in range(steps)]
    return _finish(_torch.tensor(values, dtype), requires_grad)


def as_tensor(data, dtype=None):
    return data.to(dtype=dtype) if isinstance(data, Tensor) else _torch.tensor(data, dtype)


def FloatTensor(*args):
    return Tensor(*args)


def LongTensor(*args):
    if len(args) == 1 and not isinstance(args[0], int):
        return _torch.tensor(args[0], _torch.int64)
    return _torch.zeros(_sizes(args), _torch.int64)


def eye(n, m=None, *, dtype=None, requires_grad=False):
    m = n if m is None else m
    rows = [[1.0 if i == j else 0.0 for j in range(m)] for i in range(n)]
    return _finish(_torch.tensor(rows, dtype), requires_grad)


def _uniform(size, low, high):
    """Draws of the machine's own generator: like any draw without a seed, arbitrary."""
    import _random
    draw = _random.Random().random
    count = 1
    for n in size:
        count *= n
    values = [low + (high - low) * draw() for _ in range(count)]
    return _torch.tensor(values, _torch.float32)._windowed(size)


def rand(*size, requires_grad=False):
    return _finish(_uniform(_sizes(size), 0.0, 1.0), requires_grad)
