# strict=False tells what was missing and what was too much
import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1, bias=False))
state = model.state_dict()
del state["0.bias"]
state["9.weight"] = torch.zeros(1)
print(model.load_state_dict(state, strict=False))
try:
    model.load_state_dict(state)
except RuntimeError as error:
    print(error)
