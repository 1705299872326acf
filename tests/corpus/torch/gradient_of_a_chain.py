# backward follows the chain rule and adds into leaves' grad
import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = (x * x).sum() * 2
y.backward()
print(x.grad, y.grad_fn.name(), x.is_leaf, y.is_leaf)
(x * 3).sum().backward()
print(x.grad)
