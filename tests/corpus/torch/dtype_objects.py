# dtypes are objects with names; to, float and long return the tensor itself when nothing changes
import torch

x = torch.ones(2)
print(x.dtype, x.dtype is torch.float, torch.long, x.float() is x, x.double() is x, x.to(torch.float32) is x)
print(torch.int8.is_floating_point, torch.half.is_floating_point, x.type(), x.long().type(), x.type(torch.int16).dtype)
print(x.to(torch.int64, copy=True), x.type_as(torch.tensor([1])).dtype, torch.get_default_dtype(), x.is_floating_point())
