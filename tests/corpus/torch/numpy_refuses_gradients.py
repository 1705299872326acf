# a tensor that requires gradients must be detached before numpy()
import torch

x = torch.ones(2, requires_grad=True)
try:
    x.numpy()
except RuntimeError as error:
    print(error)
array = x.detach().numpy()
array[0] = 5
print(x)
