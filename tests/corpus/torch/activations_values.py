# Activation functions on the same numbers
import torch
import torch.nn.functional as F

x = torch.tensor([-2.0, -0.5, 0.0, 0.5, 2.0])
for function in (F.relu, F.leaky_relu, F.elu, F.gelu, F.silu, F.softplus, F.hardtanh, torch.sigmoid, torch.tanh):
    print(function.__name__, function(x))
