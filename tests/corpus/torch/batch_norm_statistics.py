# BatchNorm1d uses the batch in training and running statistics in eval
import torch
import torch.nn as nn
norm = nn.BatchNorm1d(2)
x = torch.tensor([[1.0, 10.0], [3.0, 30.0]])
print(norm(x), norm.running_mean, norm.running_var, norm.num_batches_tracked)
norm.eval()
print(norm(x), norm)
print(list(norm.state_dict()), [name for name, _ in norm.named_parameters()], [name for name, _ in norm.named_buffers()])
