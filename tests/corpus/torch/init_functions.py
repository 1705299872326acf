# nn.init fills tensors in place without gradients
import torch
import torch.nn as nn
w = torch.empty(3, 2)
print(nn.init.ones_(w) is w, nn.init.constant_(w, 0.5), nn.init.eye_(w), nn.init.zeros_(w))
torch.manual_seed(3)
print(nn.init.uniform_(w, -1, 1), nn.init.xavier_uniform_(w), nn.init.kaiming_uniform_(w), nn.init.normal_(w, 0, 0.1))
p = nn.Parameter(torch.zeros(2))
nn.init.ones_(p)
print(p, nn.init.calculate_gain("relu"), nn.init.calculate_gain("tanh"))
