# Only one element becomes a number or a truth value
import torch

for case in (lambda: torch.ones(2).item(), lambda: bool(torch.ones(2)), lambda: int(torch.ones(0)), lambda: float(torch.ones(2, 1)),
             lambda: torch.ones(2).tolist(), lambda: len(torch.tensor(1)), lambda: [x for x in torch.tensor(1)], lambda: int(torch.tensor(2.9)),
             lambda: range(torch.tensor(3)), lambda: [10, 20][torch.tensor(1)]):
    try:
        print(case())
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
