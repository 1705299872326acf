# bfloat16 and half round what float32 holds
import torch

x = torch.tensor([1.0, 1.001, 3.14159, 1e5, 1e-8, 65519.0, 65520.0])
print(x.bfloat16(), x.half())
print(x.bfloat16().float() - x)
print(torch.tensor(1.0, dtype=torch.bfloat16) + 0.001, torch.tensor(256.0).bfloat16() + 1)
print(torch.finfo(torch.bfloat16).max, torch.finfo(torch.float16).eps, torch.ones(1).bfloat16().element_size())
print((torch.ones(2).half() + torch.ones(2)).dtype, (torch.ones(2).half() + torch.ones(2).bfloat16()).dtype)
