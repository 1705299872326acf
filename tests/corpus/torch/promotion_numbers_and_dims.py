# numbers and 0-dim tensors give way to tensors with dimensions of the same category
import torch

halves, ints = torch.ones(2, dtype=torch.float16), torch.ones(2, dtype=torch.int32)
print((halves + 1.5).dtype, (ints + 1).dtype, (ints + 1.5).dtype, (ints + torch.tensor(1)).dtype)
print((halves + torch.tensor(1.0, dtype=torch.float64)).dtype, (halves + ints).dtype, (ints + ints.to(torch.int64)).dtype)
print(torch.result_type(ints, 1.0), torch.promote_types(torch.uint8, torch.int8), (ints / 2).dtype, (ints // 2).dtype)
print(torch.can_cast(torch.double, torch.int), (torch.tensor([True]) + torch.tensor([True])), torch.tensor(True) + 1)
