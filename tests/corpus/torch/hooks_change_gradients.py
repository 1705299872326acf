# What a tensor hook returns takes the gradient's place
import torch

x = torch.tensor([1.0, -2.0], requires_grad=True)
y = x * 2
y.register_hook(lambda grad: grad * 10)
y.register_hook(lambda grad: grad + 1)
y.sum().backward()
print(x.grad)
try:
    torch.zeros(2).register_hook(print)
except RuntimeError as error:
    print(error)
