# t_, squeeze_, unsqueeze_, transpose_ and resize_ change the shape of the object itself
import torch

x = torch.arange(6).view(2, 3)
y = x
x.t_()
print(y.shape, y.stride())
x.unsqueeze_(0)
print(y.shape)
x.squeeze_()
x.transpose_(0, 1)
print(y, y is x, y._version)
z = torch.arange(4)
z.resize_(2)
print(z, z.storage().nbytes())
