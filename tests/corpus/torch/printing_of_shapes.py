# How tensors print: columns, scientific numbers, types, empty ones
import torch

print(torch.tensor([1.0, 2.5, -3.25]), torch.tensor([1, 200, -3]), torch.tensor([True, False]))
print(torch.tensor([1e-8, 1.0]), torch.tensor([1e10, 1.0]), torch.tensor([float("nan"), float("inf"), 1.0]))
print(torch.zeros(2, 2, 2), torch.tensor([]), torch.zeros(0, 3), torch.tensor(3.5), torch.tensor(7))
print(torch.arange(2000), torch.zeros(1100, 2)[:, :1].shape, torch.ones(2, dtype=torch.float64), torch.ones(1).half())
print(torch.tensor([1.0, 2.0], requires_grad=True), torch.tensor([1.0], requires_grad=True) * 2)
