# Operations that a type does not have
import torch

cases = (lambda: torch.tensor([1, 2]).mean(), lambda: torch.tensor([1, 2]).requires_grad_(), lambda: torch.tensor([True]) - True,
         lambda: -torch.tensor([True]), lambda: torch.tensor([1, 2]).add_(0.5), lambda: torch.ones(2) @ torch.ones(2, dtype=torch.float64),
         lambda: torch.tensor([1.0]) & 1, lambda: torch.arange(3) ** -1, lambda: torch.tensor([1, 2]).std())
for case in cases:
    try:
        print(case())
    except RuntimeError as error:
        print(str(error).split("\n")[0])
