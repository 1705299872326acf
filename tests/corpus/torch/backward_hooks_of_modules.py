# full backward hooks see the gradients of a module's input and output
import torch
import torch.nn as nn
layer = nn.Linear(2, 1, bias=False)
nn.init.constant_(layer.weight, 3.0)
layer.register_full_backward_hook(lambda module, inputs, outputs: print([g.tolist() for g in inputs], [g.tolist() for g in outputs]))
x = torch.ones(1, 2, requires_grad=True)
(layer(x) * 5).sum().backward()
print(x.grad, layer.weight.grad)
