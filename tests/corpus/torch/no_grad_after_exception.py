# the mode comes back when a block ends with an exception
import torch

try:
    with torch.no_grad():
        raise KeyError("lost")
except KeyError as error:
    print("caught", error, torch.is_grad_enabled())
torch.set_grad_enabled(False)
print(torch.is_grad_enabled())
torch.set_grad_enabled(True)
print(torch.is_grad_enabled())
