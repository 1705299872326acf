"""Adam and AdamW: steps scaled by running moments of the gradient."""
import math

import _torch
from torch.optim.optimizer import Optimizer


class Adam(Optimizer):
    _decoupled = False

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, amsgrad=False, *, foreach=None,
                 maximize=False, capturable=False, differentiable=False, fused=False):
        if not 0.0 <= lr:
            raise ValueError("Invalid learning rate: {}".format(lr))
        if not 0.0 <= eps:
            raise ValueError("Invalid epsilon value: {}".format(eps))
        for i in (0, 1):
            if not 0.0 <= betas[i] < 1.0:
                raise ValueError("Invalid beta parameter at index {}: {}".format(i, betas[i]))
        if not 0.0 <= weight_decay:
            raise ValueError("Invalid weight_decay value: {}".format(weight_decay))
        defaults = dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, amsgrad=amsgrad, maximize=maximize,
                        foreach=foreach, capturable=capturable)
        if not self._decoupled:
            defaults.update(differentiable=differentiable, fused=fused)
        super().__init__(params, defaults)

    def _update(self, param, grad, state, group):
        if not state:
            state["step"] = _torch._tensor(0.0, None)
            state["exp_avg"] = _torch._zeros(param.shape, param.dtype)
            state["exp_avg_sq"] = _torch._zeros(param.shape, param.dtype)
            if group["amsgrad"]:
                state["max_exp_avg_sq"] = _torch._zeros(param.shape, param.dtype)
        first, second = group["betas"]
        state["step"] += 1
        if group["weight_decay"] != 0:
            if self._decoupled:
                param.mul_(1 - group["lr"] * group["weight_decay"])
            else:
                grad = grad.add(param, alpha=group["weight_decay"])
        average, squares = state["exp_avg"], state["exp_avg_sq"]
        average.mul_(first).add_(grad, alpha=1 - first)
        squares.mul_(second).addcmul_(grad, grad, value=1 - second)
        step = state["step"].item()
        size = group["lr"] / (1 - first ** step)
        correction = math.sqrt(1 - second ** step)
        if group["amsgrad"]:
            highest = state["max_exp_avg_sq"]
            highest.copy_(_torch.maximum(highest, squares))
            squares = highest
        param.addcdiv_(average, (squares.sqrt() / correction).add_(group["eps"]), value=-size)


class AdamW(Adam):
    _decoupled = True

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, amsgrad=False, **options):
        super().__init__(params, lr, betas, eps, weight_decay, amsgrad, **options)


AdamW.__module__ = "torch.optim.adamw"
