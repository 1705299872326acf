# masked_fill takes numbers that the type can hold, cut to whole ones if need be
import torch

x = torch.arange(4)
print(x.masked_fill(x > 1, 0.5), x.masked_fill(x > 2, -7.9))
for make, value in ((lambda: x, 1e30), (lambda: x.to(torch.uint8), 300), (lambda: x.float(), 1e300), (lambda: x.to(torch.int8), 128)):
    try:
        print(make().masked_fill(x > 1, value))
    except RuntimeError as error:
        print(error)
print(x.float().masked_fill(x > 1, float("-inf")))
y = torch.zeros(4)
print(y.masked_fill_(x < 2, 3) is y, y)
