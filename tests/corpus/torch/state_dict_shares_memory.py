# state_dict values are detached aliases of the parameters
import torch
import torch.nn as nn
net = nn.Linear(2, 1)
state = net.state_dict()
print(type(state).__name__, list(state), state["weight"].requires_grad, state["weight"].data_ptr() == net.weight.data_ptr())
state["weight"].fill_(5)
print(net.weight, net.weight.is_leaf)
copy = {name: value.clone() for name, value in state.items()}
net.weight.data.zero_()
net.load_state_dict(copy)
print(net.weight, net.weight.requires_grad)
