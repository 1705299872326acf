# Embedding: rows by index; rows that were not used have gradient zero
import torch
from torch import nn

table = nn.Embedding(4, 2)
with torch.no_grad():
    table.weight.copy_(torch.arange(8.0).view(4, 2))
rows = table(torch.tensor([[1, 3], [1, 0]]))
print(rows, rows.shape)
rows.sum().backward()
print(table.weight.grad)
try:
    table(torch.tensor([4]))
except IndexError as error:
    print(error)
print(nn.Embedding(3, 2, padding_idx=0).weight[0])
