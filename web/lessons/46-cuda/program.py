import torch

t = torch.ones(2)
try:
    t.cuda()
except AssertionError as error:
    print(error)
try:
    t.to("cuda")
except AssertionError as error:
    print(error)
same = t.to(torch.float32)
print(t.device, same is t)
