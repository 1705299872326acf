# views that come several at a time cannot be modified in place
import torch

x = torch.ones(2, 2, requires_grad=True)
rows = (x * 1).unbind()
try:
    rows[0].add_(1)
except RuntimeError as error:
    print(error)
part = (x * 1).split(1)[0]
try:
    part.zero_()
except RuntimeError as error:
    print(error)
