# squeeze and unsqueeze add and remove axes of length 1 as views
import torch

column = torch.tensor([[1.0], [2.0]])
print(column.squeeze(), column.squeeze(1).shape, column.squeeze(0).shape)
vector = column.squeeze()
print(vector.unsqueeze(0), vector.unsqueeze(-1).stride(), vector[None, :, None].shape)
vector[0] = 7
print(column)
