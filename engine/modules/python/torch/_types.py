"""Small types around tensors: sizes, devices, typed storages."""


class Size(tuple):
    __slots__ = ()

    def __sizeof__(self):
        return 32 + 8 * len(self)    # PyTorch's has room for one element more than a tuple

    def __repr__(self):
        return "torch.Size([" + ", ".join(map(repr, self)) + "])"

    def __getitem__(self, index):
        item = tuple.__getitem__(self, index)
        return Size(item) if isinstance(index, slice) else item

    def __add__(self, other):
        return Size(tuple.__add__(self, other)) if isinstance(other, tuple) else NotImplemented

    def __mul__(self, times):
        return Size(tuple.__mul__(self, times))

    __rmul__ = __mul__

    def numel(self):
        n = 1
        for extent in self:
            n *= extent
        return n

    def __reduce__(self):
        return Size, (tuple(self),)


Size.__module__ = "torch"

_KINDS = ("cpu, cuda, ipu, xpu, mkldnn, opengl, opencl, ideep, hip, ve, fpga, ort, xla, lazy, vulkan, mps, meta, hpu, "
          "privateuseone")


class device:
    """Only the CPU can hold tensors: this is a CPU build."""

    __slots__ = ("type", "index")

    def __init__(self, type, index=None):
        if isinstance(type, device):
            self.type, self.index = type.type, type.index
            return
        name, _, number = type.partition(":")
        if name not in _KINDS.split(", "):
            raise RuntimeError(f"Expected one of {_KINDS} device type at start of device string: {name}")
        if number:
            if not number.isdigit():
                raise RuntimeError(f"Invalid device string: '{type}'")
            index = int(number)
        self.type = name
        self.index = index

    def _check(self):
        if self.type == "cuda":
            raise AssertionError("Torch not compiled with CUDA enabled")
        if self.type != "cpu":
            raise NotImplementedError(f"Heapscope does not have torch's device {self.type!r}")

    def __repr__(self):
        return f"device(type='{self.type}'" + ("" if self.index is None else f", index={self.index}") + ")"

    def __str__(self):
        return self.type if self.index is None else f"{self.type}:{self.index}"

    def __eq__(self, other):
        return isinstance(other, device) and (self.type, self.index) == (other.type, other.index)

    def __hash__(self):
        return hash((self.type, self.index))


device.__module__ = "torch"


class Storage:
    """What t.storage() gives: the bytes that tensors share, seen with an element type."""

    def __init__(self, untyped, dtype, itemsize):
        self._untyped = untyped
        self.dtype = dtype
        self._itemsize = itemsize

    def _tensor(self):
        import _torch
        return _torch._over_storage(self._untyped, self.dtype)

    def data_ptr(self):
        return self._untyped.data_ptr()

    def nbytes(self):
        return self._untyped.nbytes()

    def __sizeof__(self):
        return object.__sizeof__(self) + self.nbytes()

    def __reduce__(self):
        from torch._utils import _storage_of
        return _storage_of, (str(self.dtype)[6:], self.tolist())

    def element_size(self):
        return self._itemsize

    def size(self):
        return self._untyped.nbytes() // self._itemsize

    __len__ = size

    def tolist(self):
        return self._tensor().tolist()

    def __iter__(self):
        return iter(self.tolist())

    def __getitem__(self, index):
        if isinstance(index, slice):
            raise RuntimeError("slices are only supported in UntypedStorage.__getitem__")
        n = len(self)
        if not -n <= index < n:
            raise IndexError(f"index {index} out of range for storage of size {n}")
        return self._tensor()[index].item()

    def __setitem__(self, index, value):
        self._tensor()[index] = value

    def fill_(self, value):
        self._tensor().fill_(value)
        return self

    @property
    def device(self):
        return device("cpu")

    def __repr__(self):
        lines = "".join(f" {value}\n" for value in self.tolist())
        return f"{lines}[torch.storage.TypedStorage(dtype={self.dtype}, device=cpu) of size {len(self)}]"


Storage.__name__ = Storage.__qualname__ = "TypedStorage"
Storage.__module__ = "torch.storage"
