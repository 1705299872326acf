"""Jacobians and Hessians of functions."""
import _torch


def jacobian(func, inputs, create_graph=False):
    from torch import autograd
    x = inputs.detach().requires_grad_()
    out = func(x)
    rows = []
    for i in range(out.numel()):
        unit = _torch._zeros((out.numel(),), out.dtype)
        unit[i] = 1
        rows.append(autograd.grad(out, x, unit.view(out.shape), retain_graph=True, create_graph=create_graph)[0])
    return _torch.stack(rows).view(tuple(out.shape) + tuple(x.shape))


def hessian(func, inputs):
    from torch import autograd
    x = inputs.detach().requires_grad_()
    slope = autograd.grad(func(x), x, create_graph=True)[0]
    rows = [autograd.grad(s, x, retain_graph=True)[0] for s in slope.reshape(-1)]
    return _torch.stack(rows).view(tuple(x.shape) + tuple(x.shape))
