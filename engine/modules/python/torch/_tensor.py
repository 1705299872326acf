"""torch.Tensor: what of it is written in Python; the rest is _torch._TensorBase."""
import _torch
from torch._types import Size, Storage, device


def _sizes(args):
    """zeros(2, 3), zeros((2, 3)) and zeros([2, 3]) mean the same."""
    return args[0] if len(args) == 1 else args


class Tensor(_torch._TensorBase):
    __module__ = "torch"

    def __new__(cls, *args, device=None):
        if len(args) == 1 and isinstance(args[0], Tensor):
            data = args[0].detach()
        elif len(args) == 1 and not isinstance(args[0], (int, Size)):
            data = _torch._tensor(args[0], _torch.float32)
        else:
            data = _torch._zeros(_sizes(args) if args else (0,), _torch.get_default_dtype())
        return data if cls is Tensor else _torch._make_subclass(cls, data, False)

    def __repr__(self, *, tensor_contents=None):
        from torch._tensor_str import tensor_text
        return tensor_text(self)

    def __format__(self, format_spec):
        if self.dim() == 0:
            return self.item().__format__(format_spec)
        return object.__format__(self, format_spec)

    def __iter__(self):
        if self.dim() == 0:
            raise TypeError("iteration over a 0-d tensor")
        return iter(self.unbind(0))

    def __reversed__(self):
        return self if self.dim() == 0 else self.flip(0)

    def __contains__(self, element):
        if isinstance(element, (Tensor, int, float, bool)):
            return (element == self).any().item()
        raise RuntimeError(f"Tensor.__contains__ only supports Tensor or scalar, but you passed in a {type(element)}.")

    def __dir__(self):
        return sorted(set(dir(type(self))) | set(self.__dict__))

    def __array__(self, dtype=None):
        return self.numpy() if dtype is None else self.numpy().astype(dtype, copy=False)

    def __rmatmul__(self, other):
        return _torch.matmul(other, self)

    # Copies and pickles.
    def __deepcopy__(self, memo):
        if not self.is_leaf:
            raise RuntimeError("Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol "
                               "at the moment")
        if id(self) in memo:
            return memo[id(self)]
        with _torch_no_grad():
            storage = self._untyped
            whole = memo.get(id(storage))   # tensors that shared a storage share its copy
            if whole is None:
                count = storage.nbytes() // self.element_size()
                whole = memo[id(storage)] = self.detach().as_strided((count,), (1,), 0).clone()
                memo.setdefault(id(memo), []).append(storage)
            if whole.dtype is not self.dtype:
                raise NotImplementedError("Heapscope does not support copy.deepcopy of a storage with two dtypes")
            result = whole.as_strided(self.size(), self.stride(), self.storage_offset()).data
            if type(self) is not Tensor:
                result = _torch._make_subclass(type(self), result, self.requires_grad)
            elif self.requires_grad:
                result.requires_grad = True
            if self.grad is not None:
                result.grad = self.grad.__deepcopy__(memo)
        if self.__dict__:
            from copy import deepcopy
            result.__dict__ = deepcopy(self.__dict__, memo)
        memo[id(self)] = result
        return result

    def __reduce_ex__(self, proto):
        from collections import OrderedDict
        from torch._utils import _rebuild_tensor_v2
        parts = (self.storage(), self.storage_offset(), tuple(self.size()), self.stride(), self.requires_grad, OrderedDict())
        return _rebuild_tensor_v2, parts

    # What it is.
    device = property(lambda self: _cpu)
    layout = property(lambda self: _strided)
    names = property(lambda self: (None,) * self.dim())
    real = property(lambda self: self)
    H = property(lambda self: self.mT)
    is_meta = property(lambda self: False)
    nbytes = None

    def storage(self):
        return Storage(self._untyped, self.dtype, self.element_size())

    def storage_type(self):
        return Storage

    def is_complex(self):
        return False

    def is_signed(self):
        return self.dtype not in (_torch.uint8, _torch.bool)

    def is_pinned(self):
        return False

    def is_shared(self):
        return False

    def is_same_size(self, other):
        return self.shape == other.shape

    def conj(self):
        return self

    # Types.
    def to(self, *args, dtype=None, device=None, copy=False, non_blocking=False, memory_format=None):
        for arg in args:
            if isinstance(arg, _torch.dtype) or arg is int or arg is float or arg is bool:
                dtype = arg
            elif isinstance(arg, Tensor):
                dtype = arg.dtype
            elif isinstance(arg, bool):
                copy = copy or (arg and arg is not args[1] if len(args) > 1 else arg)
            elif isinstance(arg, (str, _device)):
                device = arg
            else:
                kinds = ", ".join(type(a).__name__ for a in args)
                raise TypeError(f"to() received an invalid combination of arguments - got ({kinds}), but expected one of:\n"
                                " * (torch.device device, torch.dtype dtype, bool non_blocking, bool copy, *, "
                                "torch.memory_format memory_format)\n"
                                " * (torch.dtype dtype, bool non_blocking, bool copy, *, torch.memory_format "
                                "memory_format)\n"
                                " * (Tensor tensor, bool non_blocking, bool copy, *, torch.memory_format memory_format)\n")
        if device is not None:
            _device(device)._check()
        return self._to(self.dtype if dtype is None else dtype, copy)

    def type(self, dtype=None, non_blocking=False, **kwargs):
        if dtype is None:
            return "torch." + _words[self.dtype] + "Tensor"
        if isinstance(dtype, str):
            for known, word in _words.items():
                if dtype == f"torch.{word}Tensor":
                    return self._to(known)
            raise ValueError(f"invalid type: {dtype!r}")
        return self._to(dtype)

    def cpu(self, memory_format=None):
        return self

    def cuda(self, *args, **kwargs):
        raise AssertionError("Torch not compiled with CUDA enabled")

    def pin_memory(self):
        raise RuntimeError("Cannot access accelerator device when none is available.")

    # Views and parts.
    def split(self, split_size, dim=0):
        if isinstance(split_size, int):
            return self._split(split_size, dim)
        return self.split_with_sizes(list(split_size), dim)

    def new_tensor(self, data, *, dtype=None, device=None, requires_grad=False):
        result = _torch._tensor(data, self.dtype if dtype is None else dtype)
        return result.requires_grad_() if requires_grad else result

    def new(self, *args):
        return _torch._zeros(_sizes(args) if args else (0,), self.dtype)

    def unique(self, sorted=True, return_inverse=False, return_counts=False, dim=None):
        from torch import functional
        return functional.unique(self, sorted, return_inverse, return_counts, dim)

    def take_along_dim(self, indices, dim=None):
        from torch.functional import take_along_dim
        return take_along_dim(self, indices, dim)

    def norm(self, p="fro", dim=None, keepdim=False, dtype=None):
        from torch import functional
        return functional.norm(self, p, dim, keepdim, dtype=dtype)

    # Gradients.
    def backward(self, gradient=None, retain_graph=None, create_graph=False, inputs=None):
        from torch import autograd
        autograd.backward(self, gradient, retain_graph, create_graph, inputs=inputs)

    def register_hook(self, hook):
        if not self.requires_grad:
            raise RuntimeError("cannot register a hook on a tensor that doesn't require gradient")
        from torch.utils.hooks import RemovableHandle
        from collections import OrderedDict
        if self._backward_hooks is None:
            self._backward_hooks = OrderedDict()
            if self.grad_fn is not None:
                self.grad_fn._add_pre_hook((self._backward_hooks, self.output_nr))
        handle = RemovableHandle(self._backward_hooks)
        self._backward_hooks[handle.id] = hook
        return handle

    def share_memory_(self):
        return self


del Tensor.nbytes


def _converter(name, dtype):
    def convert(self, memory_format=None):
        return self._to(dtype)
    convert.__name__ = name
    convert.__qualname__ = "Tensor." + name
    return convert


_words = {_torch.float32: "Float", _torch.float64: "Double", _torch.float16: "Half", _torch.bfloat16: "BFloat16",
          _torch.int64: "Long", _torch.int32: "Int", _torch.int16: "Short", _torch.int8: "Char", _torch.uint8: "Byte",
          _torch.bool: "Bool"}
for _dtype, _word in _words.items():
    setattr(Tensor, _word.lower(), _converter(_word.lower(), _dtype))


def _named_result(name, values, indices):
    from torch import return_types
    return getattr(return_types, name)((values, indices))


def _warn(message):
    import warnings
    warnings.warn(message, UserWarning, stacklevel=2)


def _import_numpy():
    import numpy
    return numpy


class _torch_no_grad:
    def __enter__(self):
        self.before = _torch.is_grad_enabled()
        _torch._set_grad_enabled(False)

    def __exit__(self, *error):
        _torch._set_grad_enabled(self.before)


class _Strided:
    def __repr__(self):
        return "torch.strided"


_strided = _Strided()
_device = device
_cpu = device("cpu")
_support = {"named_result": _named_result, "warn": _warn, "numpy": _import_numpy}
_torch._set_classes(Tensor, Size, _support)
