"""Helpers for parameters: clipping gradients, one vector of all."""
import _torch
from torch._tensor import Tensor
from torch.functional import norm
from torch.nn.utils import rnn


def clip_grad_norm_(parameters, max_norm, norm_type=2.0, error_if_nonfinite=False):
    if isinstance(parameters, Tensor):
        parameters = [parameters]
    grads = [p.grad for p in parameters if p.grad is not None]
    max_norm, norm_type = float(max_norm), float(norm_type)
    if not grads:
        return _torch._tensor(0.0, None)
    if norm_type == float("inf"):
        norms = [g.detach().abs().max() for g in grads]
        total = norms[0] if len(norms) == 1 else _torch.stack(norms).max()
    else:
        total = norm(_torch.stack([norm(g.detach(), norm_type) for g in grads]), norm_type)
    clip = (max_norm / (total + 1e-6)).clamp(max=1.0)
    for g in grads:
        g.detach().mul_(clip)
    return total


def clip_grad_value_(parameters, clip_value):
    if isinstance(parameters, Tensor):
        parameters = [parameters]
    for p in parameters:
        if p.grad is not None:
            p.grad.data.clamp_(min=-float(clip_value), max=float(clip_value))


def parameters_to_vector(parameters):
    return _torch.cat([p.view(-1) for p in parameters])


def vector_to_parameters(vec, parameters):
    start = 0
    for p in parameters:
        p.data = vec[start:start + p.numel()].view_as(p).data
        start += p.numel()
