# torch.Tensor makes float tensors from data or sizes
import torch

print(torch.Tensor([1, 2]), torch.Tensor(2, 3).shape, torch.Tensor().shape, torch.LongTensor([1, 2]), torch.FloatTensor([1]))
print(torch.IntTensor([3]).dtype, torch.BoolTensor([True, False]), torch.Tensor([1]).dtype, torch.ByteTensor([255]) + 1)
