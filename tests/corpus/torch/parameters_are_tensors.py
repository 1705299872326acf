# Parameter is a Tensor that requires gradients and is known to modules
import torch
import torch.nn as nn
data = torch.ones(2)
p = nn.Parameter(data)
print(isinstance(p, torch.Tensor), p.requires_grad, p.is_leaf, p.data_ptr() == data.data_ptr(), type(p).__name__, type(p * 1).__name__)
data[0] = 7
print(p, nn.Parameter(data, requires_grad=False).requires_grad, type(p.data).__name__, type(p.detach()).__name__)
