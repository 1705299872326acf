# manual_seed: rand, randn, randint, randperm repeat themselves
import torch

torch.manual_seed(42)
print(torch.rand(3), torch.randn(2, 2))
print(torch.randint(0, 10, (5,)), torch.randperm(6))
torch.manual_seed(42)
print(torch.rand(3), torch.normal(0.0, 1.0, (2,)))
print(torch.rand(2, dtype=torch.float64), torch.bernoulli(torch.full((4,), 0.5)))
print(torch.initial_seed())
