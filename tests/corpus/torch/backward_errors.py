# The usual mistakes with backward, and what they say
import torch

x = torch.ones(2, requires_grad=True)
cases = (lambda: torch.ones(1).backward(), lambda: (x * 2).backward(), lambda: (x * 2).backward(torch.ones(3)),
         lambda: x.detach().sum().backward(), lambda: torch.autograd.grad(torch.ones(1).sum(), x))
for case in cases:
    try:
        case()
    except RuntimeError as error:
        print(str(error).split("\n")[0])
y = (x * x).sum()
y.backward()
try:
    y.backward()
except RuntimeError as error:
    print(str(error)[:70])
