# the same seed gives the same draws
import torch

torch.manual_seed(42)
print(torch.rand(3), torch.randn(2), torch.randint(0, 10, (5,)), torch.randperm(5), torch.rand(2, dtype=torch.float64))
torch.manual_seed(42)
print(torch.rand(3), torch.initial_seed())
print(torch.randn(20)[:4], torch.randn(3, dtype=torch.float64), torch.bernoulli(torch.tensor([0.0, 1.0, 0.5])))
x = torch.zeros(3)
torch.manual_seed(7)
print(x.uniform_(0, 10), x.normal_(), x.random_(5), torch.rand_like(x), torch.normal(0.0, 1.0, (2,)), x.bernoulli_(0.5))
