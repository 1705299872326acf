# load_state_dict names missing, unexpected and misfit keys
import torch
import torch.nn as nn
net = nn.Linear(2, 1)
for state in ({"weight": torch.zeros(1, 2)}, {"weight": torch.zeros(1, 2), "bias": torch.zeros(1), "more": torch.zeros(1)}, {"weight": torch.zeros(2, 2), "bias": torch.zeros(1)}):
    try:
        print(net.load_state_dict(state))
    except RuntimeError as error:
        print(error)
print(net.load_state_dict({"weight": torch.zeros(1, 2)}, strict=False))
print(net.load_state_dict(net.state_dict()))
