# is_set_to tells whether two tensors look at the same storage in the same way
import torch

first = torch.arange(4)
second = first.view(4)
third = first.view(2, 2)
print(first.is_set_to(second), first.is_set_to(third), first.is_set_to(first.clone()))
