# results of no_grad do not take part in gradients
import torch

x = torch.ones(2, requires_grad=True)
with torch.no_grad():
    y = x * 2
    with torch.enable_grad():
        z = x * 3
print(y.requires_grad, y.grad_fn, z.requires_grad, torch.is_grad_enabled())
@torch.no_grad()
def scaled(tensor):
    """Twice."""
    return tensor * 2
print(scaled(x).requires_grad, scaled.__name__, scaled.__doc__)
with torch.set_grad_enabled(False):
    print((x * 2).requires_grad, torch.is_grad_enabled())
