# only floating point leaves can be told whether they require gradients
import torch

x = torch.ones(2)
print(x.requires_grad_() is x, x.requires_grad)
y = x * 2
for action in (lambda: y.requires_grad_(False), lambda: torch.ones(1, dtype=torch.int64).requires_grad_(), lambda: torch.tensor([1], requires_grad=True)):
    try:
        action()
    except RuntimeError as error:
        print(error)
try:
    y.requires_grad = True
except RuntimeError as error:
    print(error)
x.requires_grad = False
print((x * 2).requires_grad, y.requires_grad)
