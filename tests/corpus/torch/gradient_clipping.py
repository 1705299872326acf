# clip_grad_norm_ scales all gradients together
import torch

from torch.nn.utils import clip_grad_norm_, clip_grad_value_
w = torch.ones(2, requires_grad=True)
(w * torch.tensor([3.0, 4.0])).sum().backward()
print(clip_grad_norm_([w], 1.0), w.grad)
clip_grad_value_([w], 0.7)
print(w.grad)
