"""torch.add(a, b) and friends: methods as functions."""
from torch._tensor import Tensor

_names = ("add sub mul div pow eq ne lt le gt ge maximum minimum neg abs exp log sqrt relu sigmoid tanh sum mean "
          "reshape flatten t transpose squeeze unsqueeze matmul mm clone numel clamp equal allclose "
          "prod max min argmax argmin any all dot mv chunk split unbind permute diagonal narrow").split()


def _function(name):
    method = getattr(Tensor, name)

    def function(input, *args, **kwargs):
        return method(input, *args, **kwargs)
    function.__name__ = function.__qualname__ = name
    return function


for _name in _names:
    globals()[_name] = _function(_name)
__all__ = _names
