# indexing with a list, a tensor or a mask copies; with slices it is a view
import torch

values = torch.arange(5) * 10
picked = values[[0, 3]]
masked = values[values > 15]
sliced = values[0:4:3]
values[0] = -1
print(picked, masked, sliced)
print(picked.data_ptr() == values.data_ptr(), sliced.data_ptr() == values.data_ptr())
