# cat joins along an axis, stack along a new one, both copy
import torch

a, b = torch.tensor([[1, 2]]), torch.tensor([[3, 4]])
print(torch.cat([a, b]), torch.cat((a, b), 1), torch.stack([a, b]).shape)
print(torch.vstack([a, b]), torch.hstack([a, b]), torch.cat([a, b.float()]).dtype)
joined = torch.cat([a, b])
joined[0, 0] = 9
print(a, torch.cat([a, torch.tensor([])]))
