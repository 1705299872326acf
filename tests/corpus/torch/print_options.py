# precision, threshold and scientific notation of printing
import torch

print(torch.tensor([1e-5, 1.0]), torch.tensor([1e10, 1.0]), torch.tensor([1.0, 1000.5]), torch.tensor([0.1, 123456.0]))
print(torch.arange(2000), torch.zeros(3, 0), torch.tensor(3.14159), torch.tensor([1.5, float("nan"), float("-inf")]))
torch.set_printoptions(precision=2)
print(torch.tensor([1.23456]))
torch.set_printoptions(precision=4, sci_mode=True)
print(torch.tensor([12.5]))
