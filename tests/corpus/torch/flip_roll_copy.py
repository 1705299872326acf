# flip and roll copy: PyTorch has no negative strides
import torch

line = torch.arange(5)
turned = line.flip(0)
moved = line.roll(2)
line[0] = 99
print(turned, moved)
grid = torch.arange(6).view(2, 3)
print(grid.flip(1), grid.roll(1, 0), grid.roll((1, 1), (0, 1)), torch.fliplr(grid), torch.flipud(grid))
