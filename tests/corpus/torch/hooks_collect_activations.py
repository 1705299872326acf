# Hooks on the layers of a Sequential note the shapes that pass
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 2))
shapes = {}
for name, module in model.named_children():
    module.register_forward_hook(lambda module, args, output, name=name: shapes.setdefault(name, tuple(output.shape)))
model(torch.zeros(5, 4))
print(shapes)
