# What optimizers refuse
import torch

p = torch.nn.Parameter(torch.ones(1))
cases = (lambda: torch.optim.SGD([], lr=0.1), lambda: torch.optim.SGD([p], lr=-1), lambda: torch.optim.SGD(p, lr=0.1),
         lambda: torch.optim.Adam([p], lr=0.1, betas=(1.5, 0.9)), lambda: torch.optim.SGD([p]),
         lambda: torch.optim.SGD([p * 2], lr=0.1), lambda: torch.optim.SGD(["x"], lr=0.1))
for case in cases:
    try:
        case()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
