# backward of several elements needs their gradient
import torch

x = torch.ones(3, requires_grad=True)
y = x * 2
try:
    y.backward()
except RuntimeError as error:
    print(error)
y.backward(torch.tensor([1.0, 10.0, 100.0]))
print(x.grad)
try:
    (x * 2).backward(torch.ones(2))
except RuntimeError as error:
    print(error)
