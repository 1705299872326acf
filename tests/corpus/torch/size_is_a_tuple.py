# torch.Size is a tuple with numel, slices of it are sizes
import torch

shape = torch.zeros(2, 3, 4).shape
print(shape, shape[1:], shape[0], shape.numel(), shape == (2, 3, 4), isinstance(shape, tuple))
a, b, c = shape
print(a * b * c, len(shape), shape + (5,), list(shape), torch.zeros(shape).dim(), torch.tensor(5).shape, torch.Size([2, 3]))
