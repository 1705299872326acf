# groups of parameters may have settings of their own
import torch

a, b = torch.ones(1, requires_grad=True), torch.ones(1, requires_grad=True)
optimizer = torch.optim.SGD([{"params": [a]}, {"params": [b], "lr": 1.0}], lr=0.1)
(a + b).sum().backward()
optimizer.step()
print(a, b, [group["lr"] for group in optimizer.param_groups])
optimizer.param_groups[0]["lr"] = 0.5
optimizer.step()
print(a, b)
for wrong in (lambda: optimizer.add_param_group({"params": a}), lambda: torch.optim.SGD([], lr=1), lambda: torch.optim.SGD([a * 2], lr=1), lambda: torch.optim.SGD([3], lr=1)):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
