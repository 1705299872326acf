# *_like and new_* take shape or dtype from a tensor
import torch

x = torch.tensor([[1, 2, 3]], dtype=torch.int16)
print(torch.zeros_like(x), torch.ones_like(x, dtype=torch.float32), torch.full_like(x, 7))
print(x.new_zeros(2), x.new_ones(1, 2), x.new_tensor([1.7]), x.new_full((2,), 5), torch.empty_like(x).shape)
