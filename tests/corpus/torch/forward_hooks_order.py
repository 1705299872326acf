# pre hooks see inputs, forward hooks see outputs and may replace them
import torch
import torch.nn as nn
layer = nn.Identity()
log = []
first = layer.register_forward_pre_hook(lambda module, args: log.append(("pre", args[0].item())))
second = layer.register_forward_hook(lambda module, args, out: log.append(("post", out.item())))
third = layer.register_forward_hook(lambda module, args, out: out + 100)
print(layer(torch.tensor(1)), log)
for handle in (first, second, third):
    handle.remove()
print(layer(torch.tensor(2)), log)
