# One-dimensional pooling, soft signs, and how the layers print.
import torch
import torch.nn.functional as F
from torch import nn

signal = torch.tensor([[[1.0, 3.0, 2.0, 5.0, 4.0, 6.0]]], requires_grad=True)
pooled = F.max_pool1d(signal, 2)
print(pooled, nn.MaxPool1d(3, stride=1)(signal).detach())
print(F.avg_pool1d(signal, 2).detach(), nn.AvgPool1d(3, stride=2, padding=1)(signal).detach())
print(nn.AdaptiveAvgPool1d(3)(signal).detach(), F.adaptive_avg_pool1d(signal, 1).detach())
pooled.sum().backward()
print(signal.grad)
print(nn.MaxPool1d(3), nn.AvgPool1d(2), nn.AdaptiveAvgPool1d(4), nn.Softsign(), nn.Tanhshrink())
values = torch.tensor([-2.0, -0.5, 0.0, 1.0])
print(nn.Softsign()(values), F.tanhshrink(values))
