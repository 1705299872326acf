# A tensor without axes that is expanded has strides of 0, even along axes of length 1; a write from it into itself is refused.
import torch

d = torch.tensor(2.0)
print(d.expand(1).stride(), d.expand(1, 1).stride(), d.expand(2, 1).stride(), torch.ones(1).expand(1, 1).stride())
print(torch.ones(3).expand(1, 3).stride(), d.broadcast_to(1, 2).stride(), d.expand_as(torch.ones(1, 1)).stride())
a = torch.ones(1)
for target, source in ((a[None], a), (a[:], a), (a[None, None], a), (d[None], d), (a[0], a)):
    try:
        target[...] = source
        print(target, target._version)
    except RuntimeError as error:
        print(str(error)[:60])
