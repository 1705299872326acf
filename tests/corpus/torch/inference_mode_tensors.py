# tensors of inference_mode cannot be used for gradients later
import torch

x = torch.ones(2, requires_grad=True)
with torch.inference_mode():
    y = x * 2
    print(y.requires_grad, torch.is_inference_mode_enabled(), y.is_inference())
print(torch.is_inference_mode_enabled(), y.is_inference(), x.is_inference())
try:
    y.add_(1)
except RuntimeError as error:
    print(str(error)[:70])
z = y.clone()
print(z.is_inference(), z.add_(1))
