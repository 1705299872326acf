# copy.copy shares the storage, deepcopy does not, results cannot be deep-copied
import torch
import copy
x = torch.ones(2, requires_grad=True)
y = copy.copy(x)
z = copy.deepcopy(x)
with torch.no_grad():
    x[0] = 5
print(y, z, y.data_ptr() == x.data_ptr(), z.requires_grad)
pair = copy.deepcopy([x.data, x.data[1:]])
pair[0].fill_(3)
print(pair[1])
try:
    copy.deepcopy(x * 2)
except RuntimeError as error:
    print(error)
