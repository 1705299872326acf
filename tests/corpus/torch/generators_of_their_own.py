# A generator of its own: equal seeds give equal values, and the default one goes on as if it were not there.
import torch

torch.manual_seed(1)
first = torch.rand(1)
own = torch.Generator().manual_seed(5)
print(torch.randperm(5, generator=own), torch.randint(0, 10, (4,), generator=own), torch.randn(2, generator=own))
print(first, torch.rand(1), own.initial_seed(), torch.initial_seed())
again = torch.Generator()
again.manual_seed(5)
print(torch.randperm(5, generator=again), torch.rand(2, generator=torch.Generator().manual_seed(1)))
torch.manual_seed(1)
print(torch.rand(2), torch.empty((), dtype=torch.int64).random_(), torch.empty(3, dtype=torch.uint8).random_())
print(torch.empty(2).random_(), torch.empty(1, dtype=torch.float64).random_())
