# calling a module without forward raises NotImplementedError
import torch
import torch.nn as nn
class Empty(nn.Module):
    pass
try:
    Empty()(1)
except NotImplementedError as error:
    print(error)
print(Empty(), nn.Module())
