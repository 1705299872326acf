# Slices are offsets and strides into one storage
import torch

x = torch.arange(12).view(3, 4)
for part in (x[1], x[:, 1], x[1:, ::2], x.t(), x[2, 3], x.diagonal(), x.unfold(1, 2, 1)):
    print(tuple(part.shape), part.stride(), part.storage_offset(), part.is_contiguous(),
          part.storage().data_ptr() == x.storage().data_ptr(), part._base is x._base)
print(len(x.storage()), x.storage().size(), x[1].storage()[0], x.element_size())
