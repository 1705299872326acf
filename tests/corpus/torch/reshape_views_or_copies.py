# reshape shares the storage when strides allow and copies otherwise; view refuses
import torch

matrix = torch.arange(6).view(2, 3)
turned = matrix.t()
for tensor in (matrix, turned):
    flat = tensor.reshape(6)
    print(flat, flat.data_ptr() == tensor.data_ptr())
    try:
        print(tensor.view(6))
    except RuntimeError as error:
        print(error)
print(turned.contiguous() is turned, matrix.contiguous() is matrix, turned.reshape(2, 3))
