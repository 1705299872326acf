# a 0-dim tensor formats like its number, others like themselves
import torch

x = torch.tensor(3.14159)
print(f"{x:.2f} {x.item():.3f} {torch.tensor(7):03d}", str(torch.tensor([1])), f"{torch.tensor([1])}", "{}".format(x))
try:
    print(f"{torch.tensor([1.0]):.2f}")
except TypeError as error:
    print(error)
