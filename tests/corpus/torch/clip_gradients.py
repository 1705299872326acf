# clip_grad_norm_ and clip_grad_value_
import torch
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

p = torch.nn.Parameter(torch.zeros(2))
p.grad = torch.tensor([3.0, 4.0])
print(clip_grad_norm_([p], 1.0), p.grad)
p.grad = torch.tensor([0.3, 0.4])
print(clip_grad_norm_([p], 1.0), p.grad)
p.grad = torch.tensor([-3.0, 0.5])
clip_grad_value_([p], 1.0)
print(p.grad)
