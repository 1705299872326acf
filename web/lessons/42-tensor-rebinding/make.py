import torch
x = torch.tensor([1.0, 2.0, 3.0, 4.0])
y = x.view(2, 2)
print(y)
