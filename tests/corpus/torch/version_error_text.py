# A saved tensor that was written: the error tells versions and the operation
import torch

x = torch.ones(2, requires_grad=True)
y = x.exp()
y.add_(1)
try:
    y.sum().backward()
except RuntimeError as error:
    print(error)
w = torch.ones(2, requires_grad=True)
z = (w * 2) * w
print(w._version)
with torch.no_grad():
    w.add_(1)
try:
    z.sum().backward()
except RuntimeError as error:
    print(str(error).split(";")[0])
