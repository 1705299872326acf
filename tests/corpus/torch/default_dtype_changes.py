# the default dtype decides what floats become
import torch

print(torch.tensor(1.5).dtype, torch.zeros(1).dtype)
torch.set_default_dtype(torch.float64)
print(torch.tensor(1.5).dtype, torch.zeros(1).dtype, torch.arange(2.0).dtype, torch.tensor([1]).dtype, torch.tensor([1.0]))
torch.set_default_dtype(torch.float32)
print(torch.tensor([1]) / 2)
