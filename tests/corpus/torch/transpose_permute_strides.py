# transpose, permute and T only reorder strides
import torch

cube = torch.arange(24).view(2, 3, 4)
for name, tensor in (("transpose", cube.transpose(0, 2)), ("permute", cube.permute(2, 0, 1)),
                     ("movedim", cube.movedim(0, -1)), ("swapaxes", cube.swapaxes(1, 2))):
    print(name, tuple(tensor.shape), tensor.stride(), tensor.is_contiguous(), tensor.data_ptr() == cube.data_ptr())
print(cube[0].T)
