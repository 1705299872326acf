# A hook before forward may change the arguments, one after it the result
import torch
from torch import nn

layer = nn.Linear(2, 1, bias=False)
with torch.no_grad():
    layer.weight.fill_(1.0)
x = torch.tensor([[1.0, 2.0]])
before = layer.register_forward_pre_hook(lambda module, args: (args[0] * 10,))
print(layer(x))
after = layer.register_forward_hook(lambda module, args, output: output + 0.5)
print(layer(x))
before.remove()
print(layer(x))
after.remove()
print(layer(x), len(layer._forward_hooks), len(layer._forward_pre_hooks))
