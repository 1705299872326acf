# Embedding picks rows of its weight; gradients go back to those rows
import torch
import torch.nn as nn
table = nn.Embedding(4, 2)
table.weight.data = torch.arange(8.0).view(4, 2)
out = table(torch.tensor([[1, 3], [1, 0]]))
print(out.shape, out)
out.sum().backward()
print(table.weight.grad, table, nn.Embedding(3, 2, padding_idx=0).weight[0])
print(nn.Embedding.from_pretrained(torch.eye(2)).weight.requires_grad)
