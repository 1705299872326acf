# no_grad, enable_grad, set_grad_enabled, inference_mode, as contexts and decorators
import torch

x = torch.ones(2, requires_grad=True)
with torch.no_grad():
    y = x * 2
    with torch.enable_grad():
        z = x * 2
    print(y.requires_grad, z.requires_grad, torch.is_grad_enabled())


@torch.no_grad()
def double(value):
    return value * 2


print(double(x).requires_grad, torch.is_grad_enabled())
with torch.set_grad_enabled(False):
    print((x + 1).requires_grad)
with torch.inference_mode():
    w = x + 1
print(w.is_inference(), w.requires_grad)
try:
    (w * x).sum().backward()
except RuntimeError as error:
    print(error)
