# LayerNorm: mean and biased variance of the last axes
import torch
from torch import nn

x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 8.0, 9.0]])
norm = nn.LayerNorm(3)
print(norm, [tuple(p.shape) for p in norm.parameters()])
y = norm(x)
hand = (x - x.mean(-1, keepdim=True)) / torch.sqrt(x.var(-1, unbiased=False, keepdim=True) + norm.eps)
print(y, torch.allclose(y, hand))
print(nn.LayerNorm([2, 3], elementwise_affine=False)(x))
try:
    norm(torch.zeros(2, 4))
except RuntimeError as error:
    print(error)
