# BatchNorm1d: the batch's statistics in training, the running ones in eval
import torch
from torch import nn

norm = nn.BatchNorm1d(2, momentum=0.5)
x = torch.tensor([[1.0, 10.0], [3.0, 30.0]])
print(norm(x))
print(norm.running_mean, norm.running_var, norm.num_batches_tracked)
norm.eval()
print((norm(x) * 1000).round() + 0)
print(norm, sorted(name for name, _ in norm.named_buffers()))
norm.train()
try:
    norm(x[:1])
except ValueError as error:
    print(error)
