# Hooks on the layers of a Sequential note the shapes that pass
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 2))
shapes = {}
for name, module in model.named_children():
    module.register_forward_hook(lambda module, args, output, name=name: shapes.update({name: tuple(output.shape)}))
model(torch.zeros(5, 4))
print(shapes)
model[0].register_forward_hook(lambda module, args, output: (output,))
try:
    model(torch.zeros(1, 4))
except TypeError as error:
    print(error)
