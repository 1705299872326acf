"""torch.Tensor: what of it is written in Python; the rest is _torch._TensorBase."""
import _torch
import math


class Size(tuple):
    __slots__ = ()

    def __repr__(self):
        return "torch.Size([" + ", ".join(map(repr, self)) + "])"

    def numel(self):
        n = 1
        for extent in self:
            n *= extent
        return n


Size.__module__ = "torch"


class device:
    """Only the CPU: this is a CPU build."""

    def __init__(self, type):
        name = type.type if isinstance(type, device) else type
        if name.split(":")[0] == "cuda":
            raise AssertionError("Torch not compiled with CUDA enabled")
        if name != "cpu":
            raise NotImplementedError(f"Heapscope does not have torch's device {name!r}")
        self.type = name
        self.index = None

    def __repr__(self):
        return "device(type='cpu')"

    def __str__(self):
        return "cpu"

    def __eq__(self, other):
        return isinstance(other, device) and self.type == other.type

    def __hash__(self):
        return hash(self.type)


device.__module__ = "torch"
_cpu = device("cpu")


class Storage:
    """What t.storage() gives: the bytes that tensors share, seen with an element type."""

    def __init__(self, untyped, dtype, itemsize):
        self._untyped = untyped
        self.dtype = dtype
        self._itemsize = itemsize

    def data_ptr(self):
        return self._untyped.data_ptr()

    def nbytes(self):
        return self._untyped.nbytes()

    def size(self):
        return self._untyped.nbytes() // self._itemsize

    __len__ = size


def _sizes(args):
    """view(2, 3), view((2, 3)) and view([2, 3]) mean the same."""
    if len(args) == 1 and isinstance(args[0], (tuple, list)):
        args = args[0]
    return tuple(n.__index__() for n in args)


def _row_major(sizes):
    strides, step = [], 1
    for n in reversed(sizes):
        strides.append(step)
        step *= max(n, 1)
    return tuple(reversed(strides))


def _compatible_strides(sizes, strides, wanted):
    """Strides with which the wanted sizes look at the same elements; None: only a copy can."""
    if 0 in sizes:
        return _row_major(wanted)
    result = [0] * len(wanted)
    at = len(wanted) - 1
    chunk_stride = strides[-1] if strides else 1
    chunk, inside = 1, 1
    for d in range(len(sizes) - 1, -1, -1):
        chunk *= sizes[d]
        if d == 0 or (sizes[d - 1] != 1 and strides[d - 1] != chunk * chunk_stride):
            while at >= 0 and (inside < chunk or wanted[at] == 1):
                result[at] = inside * chunk_stride
                inside *= wanted[at]
                at -= 1
            if inside != chunk:
                return None
            if d > 0:
                chunk_stride, chunk, inside = strides[d - 1], 1, 1
    if not sizes:
        return _row_major(wanted)
    return tuple(result) if at == -1 else None


class Tensor(_torch._TensorBase):
    __module__ = "torch"

    def __new__(cls, *args):
        if cls is not Tensor:
            raise NotImplementedError("Heapscope does not support classes derived from torch.Tensor yet")
        if len(args) == 1 and not isinstance(args[0], (int, Size)):
            return _torch.tensor(args[0], _torch.float32)
        return _torch.zeros(_sizes(args) if args else (0,), _torch.float32)

    def __repr__(self):
        from torch._tensor_str import tensor_text
        return tensor_text(self)

    def __format__(self, spec):
        if self.dim() == 0:
            return self.item().__format__(spec)
        return object.__format__(self, spec)

    def __iter__(self):
        if self.ndim == 0:
            raise TypeError("iteration over a 0-d tensor")
        return iter([self[i] for i in range(len(self))])

    def __reversed__(self):
        raise NotImplementedError("Heapscope does not support reversed() of tensors yet")

    def __contains__(self, value):
        return value in self.flatten().tolist()

    def __deepcopy__(self, memo):
        if not self.is_leaf:
            raise RuntimeError("Only Tensors created explicitly by the user (graph leaves) support the deepcopy "
                               "protocol at the moment")
        if id(self) in memo:
            return memo[id(self)]
        storage = self._untyped
        whole = memo.get(id(storage))   # tensors that shared a storage share its copy
        if whole is None:
            count = storage.nbytes() // self.element_size()
            whole = memo[id(storage)] = self.data._view((count,), (1,), 0, False).clone()
            memo.setdefault(id(memo), []).append(storage)
        if whole.dtype is not self.dtype:
            raise NotImplementedError("Heapscope does not support copy.deepcopy of a storage with two dtypes yet")
        result = whole._view(tuple(self.shape), self._strides, self.storage_offset(), False).data
        if type(self) is not Tensor:
            result = _torch._make_subclass(type(self), result, self.requires_grad)
        elif self.requires_grad:
            result.requires_grad = True
        memo[id(self)] = result
        if self.grad is not None:
            result.grad = self.grad.__deepcopy__(memo)
        return result

    def __reduce_ex__(self, protocol):
        if type(self) is Tensor:
            return _rebuild_tensor, (self.data, self.requires_grad)
        return _torch._make_subclass, (type(self), self.data, self.requires_grad)

    # What it is.
    def size(self, dim=None):
        return self.shape if dim is None else self.shape[dim]

    def dim(self):
        return self.ndim

    def stride(self, dim=None):
        return self._strides if dim is None else self._strides[dim]

    def storage(self):
        return Storage(self._untyped, self.dtype, self.element_size())

    def is_contiguous(self):
        expected = 1
        for n, step in zip(reversed(self.shape), reversed(self._strides)):
            if n != 1:
                if step != expected:
                    return 0 in self.shape
                expected *= n
        return True

    def is_floating_point(self):
        return self.dtype.is_floating_point

    @property
    def device(self):
        return _cpu

    @property
    def is_cuda(self):
        return False

    # Types.
    def to(self, *args, dtype=None, device=None, copy=False, non_blocking=False):
        for arg in args:
            if isinstance(arg, _torch.dtype):
                dtype = arg
            elif isinstance(arg, Tensor):
                dtype = arg.dtype
            elif isinstance(arg, (str, _device)):
                device = arg
            elif isinstance(arg, bool):
                copy = arg
            else:
                raise TypeError("to() received an invalid combination of arguments")
        if device is not None:
            _device(device)
        if not copy and (dtype is None or dtype is self.dtype):
            return self
        return self._convert(dtype)

    def type(self, dtype=None):
        if dtype is None:
            names = {"float32": "Float", "float64": "Double", "float16": "Half", "bfloat16": "BFloat16", "int64": "Long",
                     "int32": "Int", "int16": "Short", "int8": "Char", "uint8": "Byte", "bool": "Bool"}
            return "torch." + names[str(self.dtype)[6:]] + "Tensor"
        return self.to(dtype)

    def type_as(self, other):
        return self.to(other.dtype)

    def float(self):
        return self.to(_torch.float32)

    def double(self):
        return self.to(_torch.float64)

    def half(self):
        return self.to(_torch.float16)

    def bfloat16(self):
        return self.to(_torch.bfloat16)

    def long(self):
        return self.to(_torch.int64)

    def int(self):
        return self.to(_torch.int32)

    def short(self):
        return self.to(_torch.int16)

    def byte(self):
        return self.to(_torch.uint8)

    def bool(self):
        return self.to(_torch.bool)

    def cpu(self):
        return self

    def cuda(self, *args, **kwargs):
        raise AssertionError("Torch not compiled with CUDA enabled")

    def contiguous(self):
        return self if self.is_contiguous() else self.clone()

    # Views.
    def _windowed(self, sizes):
        """A fresh tensor in another shape that is nobody's view."""
        if len(sizes) == 1:
            return self
        return self._view(tuple(sizes), _row_major(sizes), 0, False).detach()

    def _initialised(self, value):
        self.data.fill_(value)
        return self

    def _inferred(self, args):
        wanted = list(_sizes(args))
        known, unknown = 1, None
        for i, n in enumerate(wanted):
            if n == -1:
                if unknown is not None:
                    raise RuntimeError("only one dimension can be inferred")
                unknown = i
            elif n < 0:
                raise RuntimeError(f"invalid shape dimension {n}")
            else:
                known *= n
        count = self.numel()
        if (known != count) if unknown is None else (known == 0 or count % known):
            raise RuntimeError(f"shape '{wanted}' is invalid for input of size {count}")
        if unknown is not None:
            wanted[unknown] = count // known
        return tuple(wanted)

    def view(self, *shape):
        if len(shape) == 1 and isinstance(shape[0], _torch.dtype):
            raise NotImplementedError("Heapscope does not support Tensor.view(dtype) yet")
        sizes = self._inferred(shape)
        strides = _compatible_strides(tuple(self.shape), self._strides, sizes)
        if strides is None:
            raise RuntimeError("view size is not compatible with input tensor's size and stride (at least one dimension "
                               "spans across two contiguous subspaces). Use .reshape(...) instead.")
        return self._view(sizes, strides, self.storage_offset(), False)

    def view_as(self, other):
        return self.view(other.shape)

    def reshape(self, *shape):
        sizes = self._inferred(shape)
        strides = _compatible_strides(tuple(self.shape), self._strides, sizes)
        if strides is None:
            return self.clone().view(sizes)
        return self._view(sizes, strides, self.storage_offset(), False)

    def flatten(self, start_dim=0, end_dim=-1):
        if self.ndim == 0:
            return self.reshape(1)
        start, end = start_dim % self.ndim, end_dim % self.ndim
        if start == end:
            return self
        sizes = tuple(self.shape)
        return self.reshape(sizes[:start] + (Size(sizes[start:end + 1]).numel(),) + sizes[end + 1:])

    def ravel(self):
        return self.reshape(-1)

    def permute(self, *dims):
        dims = [d % self.ndim for d in _sizes(dims)]
        sizes, strides = self.shape, self._strides
        return self._view(tuple(sizes[d] for d in dims), tuple(strides[d] for d in dims), self.storage_offset(), True)

    def transpose(self, dim0, dim1):
        dims = list(range(self.ndim))
        dims[dim0], dims[dim1] = dims[dim1], dims[dim0]
        return self.permute(dims)

    def t(self):
        if self.ndim > 2:
            raise RuntimeError(f"t() expects a tensor with <= 2 dimensions, but self is {self.ndim}D")
        return self.permute(1, 0) if self.ndim == 2 else self.view(self.shape)

    @property
    def T(self):
        return self.permute(*range(self.ndim)[::-1])

    def unsqueeze(self, dim):
        dim %= self.ndim + 1
        sizes, strides = tuple(self.shape), self._strides
        step = sizes[dim] * strides[dim] if dim < len(sizes) else 1
        return self._view(sizes[:dim] + (1,) + sizes[dim:], strides[:dim] + (step,) + strides[dim:],
                          self.storage_offset(), False)

    def squeeze(self, dim=None):
        keep = [d for d, n in enumerate(self.shape) if n != 1 or (dim is not None and d != dim % self.ndim)]
        sizes, strides = self.shape, self._strides
        return self._view(tuple(sizes[d] for d in keep), tuple(strides[d] for d in keep), self.storage_offset(), False)

    def expand(self, *sizes):
        sizes = list(_sizes(sizes))
        old, old_strides, extra = tuple(self.shape), self._strides, len(sizes) - self.ndim
        if extra < 0:
            raise RuntimeError(f"expand(torch.{self.type()[6:]}{{{list(old)}}}, size={sizes}): the number of sizes provided "
                               f"({len(sizes)}) must be greater or equal to the number of dimensions in the tensor "
                               f"({self.ndim})")
        strides = []
        for d, n in enumerate(sizes):
            own = old[d - extra] if d >= extra else 1
            if n == -1:
                sizes[d] = n = own
            if n != own and own != 1:
                raise RuntimeError(f"The expanded size of the tensor ({n}) must match the existing size ({own}) at "
                                   f"non-singleton dimension {d}.  Target sizes: {sizes}.  Tensor sizes: {list(old)}")
            strides.append(old_strides[d - extra] if d >= extra and n == own else 0)
        return self._view(tuple(sizes), tuple(strides), self.storage_offset(), False)

    def repeat(self, *times):
        times = _sizes(times)
        sizes = (1,) * (len(times) - self.ndim) + tuple(self.shape)
        if len(times) < self.ndim:
            raise RuntimeError("Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor")
        spread, final = [], []
        for n, k in zip(sizes, times):
            spread += [k, n]
            final.append(n * k)
        single = [m for n in sizes for m in (1, n)]
        return self.reshape(*single).expand(*spread).clone()._view(tuple(final), _row_major(final), 0, False).detach()

    def expand_as(self, other):
        return self.expand(other.shape)

    def narrow(self, dim, start, length):
        return self[(slice(None),) * (dim % self.ndim) + (slice(start, start + length),)]

    def select(self, dim, index):
        return self[(slice(None),) * (dim % self.ndim) + (index,)]

    def diagonal(self):
        if self.ndim != 2:
            raise NotImplementedError("Heapscope supports Tensor.diagonal() of matrices only")
        return self._view((min(self.shape),), (sum(self._strides),), self.storage_offset(), False)

    def unbind(self, dim=0):
        return tuple(self.select(dim, i) for i in range(self.shape[dim]))

    def split(self, split_size, dim=0):
        length = self.shape[dim]
        if isinstance(split_size, int):
            split_size = [min(split_size, length - i) for i in range(0, length, split_size)]
        parts, start = [], 0
        for n in split_size:
            parts.append(self.narrow(dim, start, n))
            start += n
        return tuple(parts)

    def chunk(self, chunks, dim=0):
        return self.split(-(-self.shape[dim] // chunks), dim)

    # Numbers.
    def _along(self, dim, keepdim, function, dtype=None):
        """function(list of numbers) for each row along the dimensions; not for gradients."""
        if self.requires_grad and _torch.is_grad_enabled():
            raise NotImplementedError("Heapscope does not support gradients of reductions along a dimension yet")
        n = self.ndim
        dims = sorted({d % n for d in (dim if isinstance(dim, (tuple, list)) else (dim,))})
        kept = [d for d in range(n) if d not in dims]
        length = Size(self.shape[d] for d in dims).numel()
        values = self.permute(*kept, *dims).reshape(-1, length).tolist()
        sizes = [1 if d in dims else self.shape[d] for d in range(n)] if keepdim else [self.shape[d] for d in kept]
        result = _torch.tensor([function(row) for row in values], self.dtype if dtype is None else dtype)
        return result._windowed(sizes)

    def _summed_type(self):
        return self.dtype if self.dtype.is_floating_point else _torch.int64

    def sum(self, dim=None, keepdim=False, dtype=None):
        if dtype is not None:
            self = self.to(dtype)
        return self._sum() if dim is None else self._along(dim, keepdim, sum, self._summed_type())

    def mean(self, dim=None, keepdim=False, dtype=None):
        if dtype is not None:
            self = self.to(dtype)
        return self._mean() if dim is None else self._along(dim, keepdim, lambda row: sum(row) / len(row))

    def prod(self, dim=None, keepdim=False):
        if dim is None:
            return self.reshape(-1)._along(0, False, math.prod, self._summed_type())
        return self._along(dim, keepdim, math.prod, self._summed_type())

    def _extreme(self, choose, dim, keepdim):
        if dim is None:
            return self.reshape(-1)._along(0, False, choose)
        return (self._along(dim, keepdim, choose),
                self._along(dim, keepdim, lambda row: row.index(choose(row)), _torch.int64))

    def max(self, dim=None, keepdim=False):
        if isinstance(dim, Tensor):
            return self.maximum(dim)
        if dim is not None:
            raise NotImplementedError("Heapscope does not support Tensor.max(dim) yet")
        return self._extreme(max, dim, keepdim)

    def min(self, dim=None, keepdim=False):
        if isinstance(dim, Tensor):
            return self.minimum(dim)
        if dim is not None:
            raise NotImplementedError("Heapscope does not support Tensor.min(dim) yet")
        return self._extreme(min, dim, keepdim)

    def argmax(self, dim=None, keepdim=False):
        t = self.reshape(-1) if dim is None else self
        return t._along(0 if dim is None else dim, keepdim, lambda row: row.index(max(row)), _torch.int64)

    def argmin(self, dim=None, keepdim=False):
        t = self.reshape(-1) if dim is None else self
        return t._along(0 if dim is None else dim, keepdim, lambda row: row.index(min(row)), _torch.int64)

    def any(self):
        return _torch.tensor(any(self.reshape(-1).tolist()), _torch.bool)

    def all(self):
        return _torch.tensor(all(self.reshape(-1).tolist()), _torch.bool)

    def new_zeros(self, *size, dtype=None):
        return _torch.zeros(_sizes(size), self.dtype if dtype is None else dtype)

    def new_tensor(self, data, *, dtype=None):
        return _torch.tensor(data, self.dtype if dtype is None else dtype)

    def dot(self, other):
        if self.ndim != 1 or other.ndim != 1:
            raise RuntimeError(f"1D tensors expected, but got {self.ndim}D and {other.ndim}D tensors")
        return self @ other

    def mv(self, other):
        return self @ other

    def matmul(self, other):
        return self @ other

    mm = matmul

    def zero_(self):
        return self.fill_(0)

    def clamp(self, min=None, max=None):
        result = self
        if min is not None:
            result = result.maximum(_torch.tensor(min, self.dtype))
        if max is not None:
            result = result.minimum(_torch.tensor(max, self.dtype))
        return result

    def clamp_(self, min=None, max=None):
        return self.copy_(self.clamp(min, max))

    def equal(self, other):
        return self.shape == other.shape and self.tolist() == other.tolist()

    def allclose(self, other, rtol=1e-05, atol=1e-08):
        pairs = zip(self.flatten().tolist(), other.flatten().tolist())
        return all(a == b or abs(a - b) <= atol + rtol * abs(b) for a, b in pairs)

    # Gradients.
    def requires_grad_(self, requires_grad=True):
        self.requires_grad = requires_grad
        return self

    def backward(self, *args, **kwargs):
        raise NotImplementedError("Heapscope does not support Tensor.backward() (torch's autograd) yet")

    def numpy(self):
        raise NotImplementedError("Heapscope does not support Tensor.numpy() yet")



def _rebuild_tensor(data, requires_grad):
    result = data.data
    if requires_grad:
        result.requires_grad = True
    return result


_device = device
_torch._set_classes(Tensor, Size)
