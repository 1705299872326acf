"""torch.finfo and torch.iinfo: the limits of element types."""
import _torch

# bits, largest number, distance from one to the next, smallest normal number, decimal digits that hold
_FLOATS = {"float16": (16, 65504.0, 2.0 ** -10, 2.0 ** -14, 3), "bfloat16": (16, 3.3895313892515355e+38, 2.0 ** -7, 2.0 ** -126, 2),
           "float32": (32, 3.4028234663852886e+38, 2.0 ** -23, 2.0 ** -126, 6),
           "float64": (64, 1.7976931348623157e+308, 2.0 ** -52, 2.0 ** -1022, 15)}


def _checked(function, dtype):
    if not isinstance(dtype, _torch.dtype):
        raise TypeError(f"{function}(): argument 'type' (position 1) must be torch.dtype, not {type(dtype).__name__}")
    return str(dtype).removeprefix("torch.")


class finfo:
    """Of a floating type."""

    def __init__(self, type=None):
        name = _checked("finfo", _torch.get_default_dtype() if type is None else type)
        if name not in _FLOATS:
            raise TypeError("torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'")
        self.dtype = name
        self.bits, self.max, self.eps, self.tiny, digits = _FLOATS[name]
        self.min = -self.max
        self.smallest_normal = self.tiny
        self.resolution = float(f"1e-{digits}")

    def __repr__(self):
        return (f"finfo(resolution={self.resolution:g}, min={self.min:g}, max={self.max:g}, eps={self.eps:g}, "
                f"smallest_normal={self.smallest_normal:g}, tiny={self.tiny:g}, dtype={self.dtype})")


class iinfo:
    """Of an integer type."""

    def __init__(self, type):
        name = _checked("iinfo", type)
        if name == "bool":
            raise TypeError("torch.bool is not supported by torch.iinfo")
        if "float" in name:
            raise TypeError("torch.iinfo() requires an integer input type. Use torch.finfo to handle 'torch.iinfo'")
        self.dtype = name
        self.bits = int(name.lstrip("uint"))
        self.min = 0 if name[0] == "u" else -2 ** (self.bits - 1)
        self.max = 2 ** (self.bits - (name[0] != "u")) - 1

    def __repr__(self):
        return f"iinfo(min={self.min:g}, max={self.max:g}, dtype={self.dtype})"


finfo.__module__ = iinfo.__module__ = "torch"
