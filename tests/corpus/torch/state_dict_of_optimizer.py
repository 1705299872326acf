# An optimizer's state_dict numbers the parameters
import torch

a = torch.nn.Parameter(torch.tensor([1.0, 2.0]))
b = torch.nn.Parameter(torch.tensor([3.0]))
optimizer = torch.optim.SGD([a, b], lr=0.1, momentum=0.9)
print(optimizer.state_dict())
(a.sum() + b.sum()).backward()
optimizer.step()
print(optimizer.state_dict()["state"])
other = torch.optim.SGD([a, b], lr=0.5, momentum=0.1)
other.load_state_dict(optimizer.state_dict())
print(other.param_groups[0]["lr"], other.param_groups[0]["momentum"])
