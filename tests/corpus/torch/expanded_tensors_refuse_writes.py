# A tensor whose elements share one place cannot be written element by element
import torch

x = torch.ones(3)
wide = x.expand(2, 3)
for write in (lambda: wide.add_(1), lambda: wide.copy_(torch.zeros(2, 3)), lambda: wide.mul_(torch.ones(5))):
    try:
        write()
    except RuntimeError as error:
        print(error)
print(x, wide.clone().add_(1))
