# Element-wise results keep the order of the operands' axes in memory
import torch

x = torch.arange(6.0).view(2, 3).t()
print(x.stride(), (x * 2).stride(), (x + x).stride(), x.exp().stride(), (x > 1).stride())
print(x.clone().stride(), x.contiguous().stride(), x.to(torch.int64).stride(), x.flip(0).stride())
print((x + torch.ones(3, 2)).stride(), (torch.ones(3, 2) + x).stride(), torch.where(x > 2, x, x + 1).stride())
gaps = torch.arange(24).view(2, 3, 4)[:, ::2].permute(2, 0, 1)
print(gaps.stride(), gaps.clone().stride(), (gaps + 1).stride(), gaps.contiguous().stride())
wide = torch.arange(3).expand(2, 3)
print(wide.stride(), wide.clone().stride(), (wide + 1).stride(), wide.t().clone().stride())
