# methods with an underscore return the tensor itself
import torch

x = torch.tensor([4.0, 9.0])
print(x.sqrt_() is x, x.add_(1) is x, x.mul_(2).sub_(1) is x, x)
y = x
x += 1
print(y is x, y)
x = x + 1
print(y is x, y, x)
