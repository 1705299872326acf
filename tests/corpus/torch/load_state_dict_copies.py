# load_state_dict writes into the parameters that are there
import torch
from torch import nn

source, target = nn.Linear(2, 2), nn.Linear(2, 2)
weight = target.weight
address = weight.data_ptr()
print(target.load_state_dict(source.state_dict()))
print(target.weight is weight, weight.data_ptr() == address, torch.equal(target.weight, source.weight))
source.weight.data.zero_()
print(bool((target.weight == 0).all()), weight._version)
