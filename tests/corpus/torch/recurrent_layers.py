# Recurrent layers: shapes, parameters, states, gradients' names, what one step of a cell does.
import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(3, 4, num_layers=2, batch_first=True)
print(lstm)
for name, parameter in lstm.named_parameters():
    print(name, tuple(parameter.shape))
sequence = torch.randn(2, 5, 3)
output, (hidden, memory) = lstm(sequence)
print(output.shape, hidden.shape, memory.shape, type(output.grad_fn).__name__, type(hidden.grad_fn).__name__)
print(torch.allclose(output[:, -1], hidden[-1]))
output.sum().backward()
print(lstm.weight_hh_l1.grad.shape, lstm.weight_ih_l0.grad.abs().sum() > 0)
print(output[0, :2].detach())

both_ways = nn.GRU(2, 3, bidirectional=True)
output, hidden = both_ways(torch.ones(4, 1, 2))
print(both_ways, output.shape, hidden.shape)
print(torch.allclose(output[-1, 0, :3], hidden[0, 0]), torch.allclose(output[0, 0, 3:], hidden[1, 0]))
print(hidden.detach())

plain = nn.RNN(2, 3, nonlinearity="relu")
output, hidden = plain(torch.ones(4, 2))
print(plain, output.shape, hidden.shape, type(output.grad_fn).__name__)

cell = nn.LSTMCell(2, 3)
state = None
for value in torch.arange(6.0).view(3, 1, 2):
    state = cell(value, state)
print(cell, state[0].detach(), state[1].shape)
print(nn.GRUCell(2, 3)(torch.ones(1, 2)).detach(), nn.RNNCell(2, 3, nonlinearity="relu"))
