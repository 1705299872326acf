# Python's int, float and bool stand for int64, float64 and bool where a dtype is asked for.
import torch

print(torch.ones(2, dtype=int), torch.tensor([1], dtype=float), torch.arange(3, dtype=float), torch.zeros(2, dtype=bool))
print(torch.ones(1).to(int), torch.zeros_like(torch.ones(1), dtype=bool), torch.ones(2).sum(dtype=float))
print(torch.nn.functional.elu(torch.tensor([-1e-8, -0.0, -1.0, 2.0])), torch.nn.functional.elu(torch.tensor([-0.25])).item())
for wrong in (lambda: torch.ones(2, dtype=int).requires_grad_(), lambda: torch.ones(2, dtype=bool).mean()):
    try:
        wrong()
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, str(error).splitlines()[0])
