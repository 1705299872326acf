# // floors, % takes the sign of the divisor, fmod that of the dividend
import torch

a, b = torch.tensor([7, -7, 7, -7]), torch.tensor([2, 2, -2, -2])
print(a // b, a % b, torch.fmod(a, b), a / b)
print(torch.div(a, b, rounding_mode="trunc"), torch.div(a, b, rounding_mode="floor"))
print(torch.tensor(-7.5) // 2, torch.tensor(-7.5) % 2, 7 // torch.tensor([2.0]), torch.remainder(torch.tensor([5.5]), 2))
