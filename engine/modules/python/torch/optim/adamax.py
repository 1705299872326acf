"""Adadelta, Adamax and RAdam: steps scaled by past steps, by the largest gradient, by how sure the scale is."""
import _torch
from torch.optim.optimizer import Optimizer


def _checked(lr, eps, weight_decay, betas):
    for name, value in (("learning rate", lr), ("epsilon value", eps)):
        if not 0.0 <= value:
            raise ValueError(f"Invalid {name}: {value}")
    for i, beta in enumerate(betas):
        if not 0.0 <= beta < 1.0:
            raise ValueError(f"Invalid beta parameter at index {i}: {beta}")
    if not 0.0 <= weight_decay:
        raise ValueError(f"Invalid weight_decay value: {weight_decay}")


class Adadelta(Optimizer):
    def __init__(self, params, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0, foreach=None, *, maximize=False):
        if not 0.0 <= lr:
            raise ValueError(f"Invalid learning rate: {lr}")
        if not 0.0 <= rho <= 1.0:
            raise ValueError(f"Invalid rho value: {rho}")
        if not 0.0 <= eps:
            raise ValueError(f"Invalid epsilon value: {eps}")
        if not 0.0 <= weight_decay:
            raise ValueError(f"Invalid weight_decay value: {weight_decay}")
        super().__init__(params, dict(lr=lr, rho=rho, eps=eps, weight_decay=weight_decay, maximize=maximize, foreach=foreach))

    def _update(self, param, grad, state, group):
        if not state:
            state["step"] = 0
            state["square_avg"] = _torch._zeros(param.shape, param.dtype)
            state["acc_delta"] = _torch._zeros(param.shape, param.dtype)
        state["step"] += 1
        rho, eps = group["rho"], group["eps"]
        if group["weight_decay"] != 0:
            grad = grad.add(param, alpha=group["weight_decay"])
        size = state["square_avg"].mul_(rho).addcmul_(grad, grad, value=1 - rho).add(eps).sqrt_()
        delta = state["acc_delta"].add(eps).sqrt_().div_(size).mul_(grad)
        state["acc_delta"].mul_(rho).addcmul_(delta, delta, value=1 - rho)
        param.add_(delta, alpha=-group["lr"])


class Adamax(Optimizer):
    def __init__(self, params, lr=2e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, foreach=None, *, maximize=False):
        _checked(lr, eps, weight_decay, betas)
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, foreach=foreach, maximize=maximize))

    def _update(self, param, grad, state, group):
        if not state:
            state["step"] = _torch._tensor(0.0, None)
            state["exp_avg"] = _torch._zeros(param.shape, param.dtype)
            state["exp_inf"] = _torch._zeros(param.shape, param.dtype)
        state["step"] += 1
        first, second = group["betas"]
        if group["weight_decay"] != 0:
            grad = grad.add(param, alpha=group["weight_decay"])
        average = state["exp_avg"].mul_(first).add_(grad, alpha=1 - first)
        largest = state["exp_inf"]
        both = _torch.cat([largest.mul_(second).unsqueeze(0), grad.abs().add_(group["eps"]).unsqueeze_(0)], 0)
        largest.copy_(_torch.amax(both, 0))
        param.addcdiv_(average, largest, value=-group["lr"] / (1 - first ** state["step"].item()))


class RAdam(Optimizer):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, foreach=None):
        _checked(lr, eps, weight_decay, betas)
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, foreach=foreach))

    def _update(self, param, grad, state, group):
        if not state:
            state["step"] = _torch._tensor(0.0, None)
            state["exp_avg"] = _torch._zeros(param.shape, param.dtype)
            state["exp_avg_sq"] = _torch._zeros(param.shape, param.dtype)
        state["step"] += 1
        step, (first, second) = state["step"].item(), group["betas"]
        if group["weight_decay"] != 0:
            grad = grad.add(param, alpha=group["weight_decay"])
        average = state["exp_avg"].mul_(first).add_(grad, alpha=1 - first) / (1 - first ** step)
        squares = state["exp_avg_sq"].mul_(second).addcmul_(grad, grad, value=1 - second)
        most = 2 / (1 - second) - 1
        sure = most - 2 * step * second ** step / (1 - second ** step)
        update = average * group["lr"]
        if sure > 5.0:
            rectified = ((sure - 4) * (sure - 2) * most / ((most - 4) * (most - 2) * sure)) ** 0.5
            update = update * ((1 - second ** step) ** 0.5 / squares.sqrt().add_(group["eps"])) * rectified
        param.add_(update, alpha=-1.0)
