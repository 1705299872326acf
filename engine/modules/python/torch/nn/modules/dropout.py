"""Dropout."""
import _torch
from torch.nn import functional
from torch.nn.modules.module import Module


class _DropoutNd(Module):
    def __init__(self, p=0.5, inplace=False):
        super().__init__()
        if p < 0 or p > 1:
            raise ValueError("dropout probability has to be between 0 and 1, but got {}".format(p))
        self.p = p
        self.inplace = inplace

    def extra_repr(self):
        return f"p={self.p}, inplace={self.inplace}"


class Dropout(_DropoutNd):
    def forward(self, input):
        return functional.dropout(input, self.p, self.training, self.inplace)


class Dropout1d(_DropoutNd):
    """Drops whole channels."""

    def forward(self, input):
        if not self.training or self.p == 0:
            return input
        mask = _torch._full(tuple(input.shape[:2]) + (1,) * (input.dim() - 2), 1.0, input.dtype)
        return input * functional.dropout(mask, self.p, True)


class Dropout2d(Dropout1d):
    pass
