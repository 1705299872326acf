"""How tensors and parameters are made again from a pickle."""
import _torch


def _rebuild_tensor_v2(storage, storage_offset, size, stride, requires_grad, backward_hooks):
    result = _torch._zeros((0,), storage.dtype)
    result.set_(storage._tensor().as_strided(size, stride, storage_offset))
    result.requires_grad = requires_grad
    return result


def _rebuild_parameter(data, requires_grad, backward_hooks):
    from torch.nn.parameter import Parameter
    return Parameter(data, requires_grad)


def _storage_of(dtype, values):
    import torch
    return torch.tensor(values, dtype=getattr(torch, dtype)).storage()
