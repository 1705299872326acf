# item, tolist, int, float and index make Python numbers
import torch

x = torch.tensor([[1, 2], [3, 4]])
print(x.tolist(), x[0, 1].item(), type(x[0, 0].item()), torch.tensor(0.1).item(), torch.tensor(0.1, dtype=torch.float64).item())
print(int(torch.tensor(3.7)), float(torch.tensor(2)), [10, 20, 30][torch.tensor(1)], list(range(torch.tensor(2))))
try:
    x.item()
except ValueError as error:
    print(error)
