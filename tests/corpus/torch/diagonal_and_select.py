# diagonal and select are views; diag copies
import torch

square = torch.arange(9.0).view(3, 3)
line = square.diagonal()
copy = square.diag()
line.zero_()
print(square, copy)
print(square.select(1, 2), square.diagonal(1), square.diagonal(-1).stride())
