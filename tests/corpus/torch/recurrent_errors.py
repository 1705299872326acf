# What recurrent layers refuse: inputs of another width, states of another shape, unknown functions.
import torch
from torch import nn


def show(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


layer = nn.GRU(3, 2)
show(lambda: layer(torch.ones(4, 1, 5)))
show(lambda: layer(torch.ones(4, 1, 3), torch.zeros(2, 1, 2)))
show(lambda: nn.LSTM(3, 2)(torch.ones(4, 1, 3), (torch.zeros(1, 1, 2), torch.zeros(1, 2, 2))))
show(lambda: nn.RNN(3, 2, nonlinearity="sine"))
show(lambda: nn.LSTM(3, 2, dropout=2))
print([len(weights) for weights in nn.LSTM(3, 2, 2).all_weights], nn.LSTM(3, 2, bias=False))
print(sorted(nn.GRU(3, 2).state_dict()))
