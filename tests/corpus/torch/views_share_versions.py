# All views of a storage count writes together; detach shares the count, data does not
import torch

x = torch.zeros(4)
v, d, raw = x[1:3], x.detach(), x.data
v.add_(1)
print(x._version, v._version, d._version, raw._version)
d[0] = 5
raw[3] = 7
print(x, x._version, d._version, raw._version)
print(x.clone()._version, x.view(2, 2)._version)
