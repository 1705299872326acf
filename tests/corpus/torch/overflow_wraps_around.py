# integers wrap around, half precision overflows to infinity
import torch

print(torch.tensor([250, 255], dtype=torch.uint8) + 10, torch.tensor([127], dtype=torch.int8) + 1)
print(torch.tensor([60000.0]).half() * 2, torch.tensor([300.7, -1.5]).to(torch.uint8), torch.tensor([2 ** 31]).int())
print(torch.tensor([1.0 + 2 ** -9]).bfloat16(), torch.tensor([2049.0]).half(), torch.tensor([1e-8]).half())
