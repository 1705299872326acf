# A tensor without axes may still tell the length of one that it had; two ellipses lead behind the last axis.
import torch

for text in ("torch.arange(4).max(0)[0]", "torch.arange(4).sum(0)", "torch.arange(1).squeeze()", "torch.arange(1).squeeze_()",
             "torch.arange(4).max(0)[1].detach()", "torch.arange(4).max(0)[0].clone()", "torch.tensor(3)"):
    for index in (2, -1, 0):
        try:
            print(eval(text)[index])
        except IndexError as error:
            print(text, index, error)
t = torch.zeros(1, 3, 1, 2)
for text in ("t[..., ..., 1]", "t[..., ..., 0]", "t[0, ..., ..., 0]"):
    try:
        print(eval(text).shape)
    except IndexError as error:
        print(text, error)
a = torch.zeros(2, 1, 3).transpose(0, -1)
try:
    a[None] = a
except RuntimeError as error:
    print(error)
b = torch.zeros(2, 1)
b[...] = torch.ones(1, 1, 2, 1)
print(b, b._version)
