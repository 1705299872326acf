"""Parameter: a tensor that modules recognise as theirs."""
import _torch
from torch._tensor import Tensor


class _ParameterMeta(type):
    """Tensors that say so are parameters, too."""

    def __instancecheck__(self, instance):
        return super().__instancecheck__(instance) or (isinstance(instance, Tensor)
                                                       and getattr(instance, "_is_param", False))


class Parameter(Tensor, metaclass=_ParameterMeta):
    def __new__(cls, data=None, requires_grad=True):
        if data is None:
            data = _torch._zeros((0,), None)
        if not isinstance(data, Tensor):
            data = data.detach()
        return _torch._make_subclass(cls, data, requires_grad)

    def __deepcopy__(self, memo):
        if id(self) in memo:
            return memo[id(self)]
        result = type(self)(self.data.clone(memory_format="preserve_format"), self.requires_grad)
        memo[id(self)] = result
        return result

    def __repr__(self):
        return "Parameter containing:\n" + super().__repr__()

    def __reduce_ex__(self, proto):
        from collections import OrderedDict
        from torch._utils import _rebuild_parameter
        return _rebuild_parameter, (self.data, self.requires_grad, OrderedDict())


class UninitializedParameter(Parameter):
    def __new__(cls, *args, **kwargs):
        raise NotImplementedError("Heapscope does not support lazy modules")
