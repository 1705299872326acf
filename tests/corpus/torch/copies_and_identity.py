# to() without a change is the tensor itself; clone, detach, data are others
import torch

x = torch.ones(2, requires_grad=True)
print(x.to(torch.float32) is x, x.float() is x, x.double() is x, x.contiguous() is x, x.cpu() is x)
print(x.detach() is x, x.data is x, x.view(2) is x, x.data_ptr() == x.detach().data_ptr(), x.data_ptr() == x.clone().data_ptr())
print(x.to(torch.float32, copy=True) is x, x.type(torch.float32) is x, x.reshape(2) is x, x.requires_grad_() is x)
