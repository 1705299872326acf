"""Parameter: a tensor that modules recognise as theirs."""
import _torch
from torch._tensor import Tensor


class Parameter(Tensor):
    __module__ = "torch.nn.parameter"

    def __new__(cls, data=None, requires_grad=True):
        if data is None:
            data = _torch.zeros((0,), None)
        return _torch._make_subclass(cls, data, requires_grad)

    def __repr__(self):
        return "Parameter containing:\n" + super().__repr__()
