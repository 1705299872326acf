"""Functions that make new tensors."""
import _torch
from torch._tensor import Tensor, _sizes
from torch._types import device as _device


def _finish(t, requires_grad, device=None):
    if device is not None:
        _device(device)._check()
    if requires_grad:
        if not t.dtype.is_floating_point:
            raise RuntimeError("Only Tensors of floating point and complex dtype can require gradients")
        t.requires_grad_()
    return t


def tensor(data, *, dtype=None, device=None, requires_grad=False, pin_memory=False):
    if isinstance(data, Tensor):
        import warnings
        warnings.warn("To copy construct from a tensor, it is recommended to use sourceTensor.clone().detach() or "
                      "sourceTensor.clone().detach().requires_grad_(True), rather than torch.tensor(sourceTensor).",
                      UserWarning, stacklevel=2)
    return _finish(_torch._tensor(data, dtype), requires_grad, device)


def zeros(*size, dtype=None, device=None, requires_grad=False, layout=None, out=None):
    return _finish(_torch._zeros(_sizes(size), dtype), requires_grad, device)


def empty(*size, dtype=None, device=None, requires_grad=False, layout=None, memory_format=None):
    return _finish(_torch._zeros(_sizes(size), dtype), requires_grad, device)


def ones(*size, dtype=None, device=None, requires_grad=False, layout=None, out=None):
    return _finish(_torch._full(_sizes(size), 1.0, dtype), requires_grad, device)


def full(size, fill_value, *, dtype=None, device=None, requires_grad=False, layout=None):
    return _finish(_torch._full(size, fill_value, dtype), requires_grad, device)


def _in_order(input, dtype, fill, requires_grad):
    """A tensor in the memory order of input, whose elements fill(its data) sets; None where that is the usual order."""
    if input.is_contiguous() and input.numel():
        return None
    result = input.detach().to(dtype or input.dtype, copy=True)
    fill(result.data)
    return result.requires_grad_(requires_grad)


def zeros_like(input, *, dtype=None, device=None, requires_grad=False, memory_format=None):
    return full_like(input, 0, dtype=dtype, device=device, requires_grad=requires_grad)


def empty_like(input, *, dtype=None, device=None, requires_grad=False, memory_format=None):
    return full_like(input, 0, dtype=dtype, device=device, requires_grad=requires_grad)


def ones_like(input, *, dtype=None, device=None, requires_grad=False, memory_format=None):
    return full_like(input, 1, dtype=dtype, device=device, requires_grad=requires_grad)


def full_like(input, fill_value, *, dtype=None, device=None, requires_grad=False, memory_format=None):
    result = _in_order(input, dtype, lambda data: data.fill_(fill_value), requires_grad)
    if result is not None:
        return result
    if type(fill_value) is int and fill_value == 0:   # which no memory is needed for
        return zeros(input.shape, dtype=dtype or input.dtype, device=device, requires_grad=requires_grad)
    return full(input.shape, fill_value, dtype=dtype or input.dtype, device=device, requires_grad=requires_grad)


def arange(start, end=None, step=1, *, dtype=None, device=None, requires_grad=False):
    if end is None:
        start, end = 0, start
    return _finish(_torch._arange(start, end, step, dtype), requires_grad, device)


def range(start, end, step=1, *, dtype=None, requires_grad=False):
    return _finish(_torch._arange(start, end + step, step, dtype or _torch.get_default_dtype()), requires_grad)


def linspace(start, end, steps, *, dtype=None, device=None, requires_grad=False):
    return _finish(_torch._linspace(start, end, steps, dtype), requires_grad, device)


def eye(n, m=None, *, dtype=None, device=None, requires_grad=False):
    return _finish(_torch._eye(n, n if m is None else m, dtype), requires_grad, device)


def as_tensor(data, dtype=None, device=None):
    if isinstance(data, Tensor):
        return data.to(dtype=dtype, device=device)
    if type(data).__module__ == "numpy" and type(data).__name__ == "ndarray":
        return _torch.from_numpy(data).to(dtype=dtype)
    return _torch._tensor(data, dtype)


def asarray(obj, *, dtype=None, device=None, copy=None, requires_grad=False):
    result = as_tensor(obj, dtype, device)
    return _finish(result.clone() if copy else result, requires_grad)


def scalar_tensor(s, *, dtype=None):
    return _torch._full((), s, dtype or _torch.get_default_dtype())


def rand(*size, generator=None, dtype=None, device=None, requires_grad=False):
    return _finish(_drawn(generator, _torch._rand, _sizes(size), dtype), requires_grad, device)


def randn(*size, generator=None, dtype=None, device=None, requires_grad=False):
    return _finish(_drawn(generator, _torch._randn, _sizes(size), dtype), requires_grad, device)


def rand_like(input, *, dtype=None, device=None, requires_grad=False):
    result = _in_order(input, dtype, lambda data: data.uniform_(), requires_grad)
    return rand(input.shape, dtype=dtype or input.dtype, requires_grad=requires_grad) if result is None else result


def randn_like(input, *, dtype=None, device=None, requires_grad=False):
    result = _in_order(input, dtype, lambda data: data.normal_(), requires_grad)
    return randn(input.shape, dtype=dtype or input.dtype, requires_grad=requires_grad) if result is None else result


def randint(low, high=None, size=None, *, generator=None, dtype=None, device=None, requires_grad=False):
    if size is None:
        low, high, size = 0, low, high
    return _finish(_drawn(generator, _torch._randint, low, high, size, dtype), requires_grad, device)


def randint_like(input, low, high=None):
    low, high = (0, low) if high is None else (low, high)
    return randint(low, high, input.shape, dtype=input.dtype)


def randperm(n, *, generator=None, dtype=None, device=None):
    return _drawn(generator, _torch._randperm, n, dtype)


def normal(mean, std=1.0, size=None, *, generator=None, dtype=None):
    return _drawn(generator, _torch._normal, mean, std, size)


def manual_seed(seed):
    seed = int(seed)
    _torch._seed(seed if seed >= -2 ** 63 and seed < 2 ** 63 else seed - 2 ** 64)
    return default_generator


def seed():
    _torch._seed(67280421310721)
    return 67280421310721


class Generator:
    """A generator of the CPU. The engine draws from one state: that of another generator takes its place for a draw."""

    device = _device("cpu")
    _state = None   # of one that is not the default: from its first seed on

    _own = True

    def __init__(self, device="cpu"):
        pass

    def _run(self, action, *args):
        if self is default_generator:
            return action(*args)
        before = _torch._exchange_generator(None)
        if self._state is None:
            _torch._seed(67280421310721)
        else:
            _torch._exchange_generator(self._state)
        try:
            return action(*args)
        finally:
            self._state = _torch._exchange_generator(before)

    def manual_seed(self, seed):
        self._run(manual_seed, seed)
        return self

    def initial_seed(self):
        return self._run(_torch.initial_seed)


def _drawn(generator, draw, *args):
    return draw(*args) if generator is None else generator._run(draw, *args)


Generator.__module__ = "torch._C"
default_generator = Generator()
default_generator._own = False


def _typed(name, dtype):
    """torch.FloatTensor and friends."""
    def __new__(cls, *args):
        if len(args) == 1 and not isinstance(args[0], int):
            return _torch._tensor(args[0], dtype)
        return _torch._zeros(_sizes(args) if args else (0,), dtype)
    return type(name, (), {"__new__": __new__, "__module__": "torch", "dtype": dtype})


FloatTensor = _typed("FloatTensor", _torch.float32)
DoubleTensor = _typed("DoubleTensor", _torch.float64)
HalfTensor = _typed("HalfTensor", _torch.float16)
LongTensor = _typed("LongTensor", _torch.int64)
IntTensor = _typed("IntTensor", _torch.int32)
ShortTensor = _typed("ShortTensor", _torch.int16)
CharTensor = _typed("CharTensor", _torch.int8)
ByteTensor = _typed("ByteTensor", _torch.uint8)
BoolTensor = _typed("BoolTensor", _torch.bool)
