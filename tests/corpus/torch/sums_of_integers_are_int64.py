# sums of small integers and bools are int64, means need floats
import torch

small = torch.tensor([100, 100, 100], dtype=torch.uint8)
print(small.sum(), small.sum().dtype, torch.tensor([True, True]).sum(), small + small)
print(small.sum(dtype=torch.float32), small.float().mean(), small.prod())
try:
    small.mean()
except RuntimeError as error:
    print(error)
