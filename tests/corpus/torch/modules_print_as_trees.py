# repr of modules shows the tree and the settings
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(inplace=True), nn.Dropout(0.2),
                      nn.Sequential(nn.LayerNorm(8), nn.Linear(8, 2, bias=False)))
print(model)
print(nn.ModuleList([nn.Embedding(3, 2), nn.Conv2d(1, 4, 3, padding=1)]))
print(nn.ModuleDict({"a": nn.Tanh(), "b": nn.Identity()}))
print(nn.ParameterList([nn.Parameter(torch.zeros(2))]))
