# a ModuleList registers its modules, a plain list does not
import torch
import torch.nn as nn
class Plain(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(1, 1), nn.Linear(1, 1)]
class Listed(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(1, 1), nn.Linear(1, 1)])
print(len(list(Plain().parameters())), len(list(Listed().parameters())))
layers = Listed().layers
layers.append(nn.ReLU())
print(layers, len(layers), layers[-1], [type(m).__name__ for m in layers[:2]])
