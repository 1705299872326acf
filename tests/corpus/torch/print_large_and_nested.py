# three axes, long rows and summaries
import torch

print(torch.arange(24).view(2, 3, 4))
print(torch.arange(40.0))
print(torch.ones(40, 40))
print(torch.tensor([[True, False]]), torch.tensor([[-1, 100]]), torch.tensor([[0.5], [-20.0]]), torch.zeros(1, 1, 1, 1))
