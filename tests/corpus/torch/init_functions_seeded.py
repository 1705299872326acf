# torch.nn.init writes in place and returns the tensor
import torch
from torch.nn import init

torch.manual_seed(1)
w = torch.empty(2, 3)
print(init.uniform_(w, -1, 1) is w, w)
print(init.normal_(w, 0, 0.1), init.constant_(w, 0.3), init.zeros_(w), init.ones_(w))
print(init.eye_(w), init.xavier_uniform_(w), init.kaiming_uniform_(w), init.xavier_normal_(w))
print(init.calculate_gain("relu"), init.calculate_gain("tanh"))
