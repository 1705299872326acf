"""torch 1.13 (CPU): tensors that share storages, autograd, networks. Built on the module _torch."""
import _torch
import builtins as _builtins
from _torch import *
from _torch import _linear, dtype, is_grad_enabled

float16 = half = _torch.float16
bfloat16 = _torch.bfloat16
float32 = float = _torch.float32
float64 = double = _torch.float64
uint8 = _torch.uint8
int8 = _torch.int8
int16 = short = _torch.int16
int32 = int = _torch.int32
int64 = long = _torch.int64
bool = _torch.bool

from torch._tensor import Tensor, _strided as strided
from torch._types import Size, device
from torch._creation import (BoolTensor, ByteTensor, CharTensor, DoubleTensor, FloatTensor, Generator, HalfTensor, IntTensor,
                             LongTensor, ShortTensor, arange, as_tensor, asarray, default_generator, empty, empty_like, eye,
                             full, full_like, linspace, manual_seed, normal, ones, ones_like, rand, rand_like, randint,
                             randint_like, randn, randn_like, randperm, range, scalar_tensor, seed, tensor, zeros,
                             zeros_like)
from torch.functional import (broadcast_tensors, cdist, chain_matmul, einsum, is_nonzero, isin, logspace, meshgrid, norm,
                              split, std_mean, take_along_dim, unique, var_mean)
from torch._tensor_str import set_printoptions
from torch._type_info import finfo, iinfo
from torch import autograd
from torch.autograd.grad_mode import enable_grad, inference_mode, no_grad, set_grad_enabled
from torch import cuda, return_types, utils
from torch import _composed, _more
_composed.join(globals())
_more.join(globals())
from torch import linalg, nn, optim

__version__ = "1.13.0a0+gitunknown"
inf = _builtins.float("inf")
nan = _builtins.float("nan")
pi = 3.141592653589793
e = 2.718281828459045
contiguous_format, preserve_format = "contiguous_format", "preserve_format"


def is_tensor(obj):
    return isinstance(obj, Tensor)


def is_floating_point(input):
    return input.is_floating_point()


def can_cast(from_, to):
    order = (bool, uint8, int8, int16, int32, int64, float16, bfloat16, float32, float64)

    def kind(t):
        return 2 if t.is_floating_point else 0 if t is bool else 1
    return from_ in order and kind(from_) <= kind(to)


def get_rng_state():
    raise NotImplementedError("Heapscope does not support torch.get_rng_state()")


def set_default_tensor_type(t):
    _torch.set_default_dtype(t.dtype)


def get_num_threads():
    return 1


def set_num_threads(n):
    pass


def use_deterministic_algorithms(mode):
    pass


def typename(o):
    if isinstance(o, Tensor):
        return o.type()
    module = type(o).__module__
    return type(o).__name__ if module in ("builtins", "__builtin__") else module + "." + type(o).__name__


def __getattr__(name):
    if name in ("save", "load"):
        from torch import serialization
        return getattr(serialization, name)
    if name in ("fft", "jit", "sparse", "distributions", "multiprocessing", "compile"):
        raise NotImplementedError(f"Heapscope does not support torch.{name}")
    raise AttributeError(f"module 'torch' has no attribute '{name}'")
