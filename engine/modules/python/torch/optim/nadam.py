"""NAdam: Adam that looks one step of its momentum ahead."""
import _torch
from torch.optim.adamax import _checked
from torch.optim.optimizer import Optimizer


class NAdam(Optimizer):
    def __init__(self, params, lr=2e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, momentum_decay=4e-3, foreach=None):
        _checked(lr, eps, weight_decay, betas)
        if not 0.0 <= momentum_decay:
            raise ValueError(f"Invalid momentum_decay value: {momentum_decay}")
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, momentum_decay=momentum_decay,
                                      foreach=foreach))

    def _update(self, param, grad, state, group):
        if not state:
            state["step"] = _torch._tensor(0.0, None)
            state["mu_product"] = _torch._tensor(1.0, None)
            state["exp_avg"] = _torch._zeros(param.shape, param.dtype)
            state["exp_avg_sq"] = _torch._zeros(param.shape, param.dtype)
        first, second = group["betas"]
        state["step"] += 1
        step, decay = state["step"].item(), group["momentum_decay"]
        if group["weight_decay"] != 0:
            grad = grad.add(param, alpha=group["weight_decay"])
        now, ahead = [first * (1. - 0.5 * 0.96 ** (at * decay)) for at in (step, step + 1)]
        product = state["mu_product"]
        product *= now
        further = product * now * ahead
        average = state["exp_avg"].mul_(first).add_(grad, alpha=1 - first)
        squares = state["exp_avg_sq"].mul_(second).addcmul_(grad, grad, value=1 - second)
        size = squares.div(1 - second ** step).sqrt().add_(group["eps"])
        param.addcdiv_(grad, size, value=-group["lr"] * (1. - now) / (1. - product.item()))
        param.addcdiv_(average, size, value=-group["lr"] * ahead / (1. - further.item()))
