# Sequences of any kind are indices of tensors: ranges pick elements.
import torch

x = torch.arange(12).view(3, 4)
print(x[range(2)], x[range(3), [0, 1, 2]], x[:, range(0, 4, 2)], x[range(3), torch.tensor([3, 2, 1])])
x[range(2), 0] = -1
print(x)
for index in ({1}, 1.5, {1: 2}, (0, 1.5)):
    try:
        print(x[index])
    except Exception as error:
        print(type(error).__name__, error)
