# expand gives strides of 0, repeat copies
import torch

row = torch.tensor([1, 2, 3])
wide = row.expand(2, 3)
copied = row.repeat(2, 1)
print(wide, wide.stride(), copied.stride())
print(wide.storage().nbytes(), copied.storage().nbytes())
row[0] = 9
print(wide, copied)
try:
    wide.add_(1)
except RuntimeError as error:
    print(error)
