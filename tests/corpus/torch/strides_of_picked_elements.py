# How a result of index tensors lies in memory: its axes follow the strides of what was picked from.
import torch

block = torch.arange(6.0).view(2, 1, 3)
for picked in (block[:2, ::2, [1, 0]], block[[1, 0], 1:, None], block[:, ::2, [0]], block[[0, 1]],
               block.transpose(0, 2)[:, :, [1, 0]]):
    print(tuple(picked.shape), picked.stride(), picked.tolist())
try:
    print(torch.ones(3, 2)[..., ..., 1])
except IndexError as error:
    print(error)
