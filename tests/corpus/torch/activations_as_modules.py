# activations as modules, with their representation
import torch
import torch.nn as nn
x = torch.tensor([-1.0, 0.0, 2.0])
for module in (nn.ReLU(), nn.Sigmoid(), nn.Tanh(), nn.LeakyReLU(), nn.ELU(), nn.GELU(), nn.SiLU(), nn.Softplus(), nn.Hardtanh(), nn.ReLU6(), nn.Softmax(dim=0), nn.LogSoftmax(dim=0), nn.LogSigmoid(), nn.Identity(), nn.ReLU(inplace=True), nn.PReLU()):
    print(module, module(x.clone()).detach())
