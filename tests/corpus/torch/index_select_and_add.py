# index_select copies rows, index_add and index_fill write them
import torch

table = torch.arange(6.0).view(3, 2)
rows = torch.tensor([2, 0])
print(table.index_select(0, rows), table.index_select(1, torch.tensor([1])))
print(table.index_add(0, rows, torch.ones(2, 2)), table.index_fill(0, rows, -1.0))
print(torch.take(table, torch.tensor([0, 5])))
