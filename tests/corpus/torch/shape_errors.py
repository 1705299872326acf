# Errors about shapes name the sizes
import torch

a, b = torch.ones(2, 3), torch.ones(4, 3)
cases = (lambda: a + b, lambda: a @ b, lambda: a.view(4, 2), lambda: torch.cat([a, torch.ones(2, 2)]), lambda: torch.stack([a, b]),
         lambda: a.expand(3, 3), lambda: a.squeeze(5), lambda: a.transpose(0, 3), lambda: torch.zeros(2).reshape(3), lambda: a.t().view(-1),
         lambda: a.unsqueeze(7), lambda: a.permute(0, 0))
for case in cases:
    try:
        print(case())
    except (RuntimeError, IndexError) as error:
        print(type(error).__name__, str(error).split("\n")[0])
