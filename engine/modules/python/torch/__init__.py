"""torch 1.13 (CPU): tensors that share storages. Built on the module _torch."""
import _torch
from _torch import dtype, is_grad_enabled

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

from torch._tensor import Size, Storage, Tensor, device
from torch._creation import (FloatTensor, LongTensor, arange, as_tensor, empty, empty_like, eye, full, full_like, linspace,
                             ones, ones_like, rand, tensor, zeros, zeros_like)
from torch._grad_mode import enable_grad, no_grad, set_grad_enabled
from torch._operations import *
from torch import nn

__version__ = "1.13.0a0+gitunknown"


def get_default_dtype():
    return float32


def result_type(tensor1, tensor2):
    return (tensor1 + tensor2).dtype


def promote_types(type1, type2):
    return (zeros(1, dtype=type1) + zeros(1, dtype=type2)).dtype


def is_tensor(obj):
    return isinstance(obj, Tensor)


def manual_seed(seed):
    raise NotImplementedError("Heapscope does not have torch's generator of random numbers yet")


def __getattr__(name):
    if name in ("optim", "autograd", "cuda", "stack", "cat", "randn", "randint", "from_numpy", "where", "save", "load"):
        raise NotImplementedError(f"Heapscope does not support torch.{name} yet")
    raise AttributeError(f"module 'torch' has no attribute '{name}'")
