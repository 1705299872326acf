# _version counts in-place writes of the owner and all its views together
import torch

owner = torch.zeros(4)
view = owner[1:]
print(owner._version, view._version)
view.add_(1)
owner[0] = 3
print(owner._version, view._version)
other = owner.detach()
other.mul_(2)
print(owner._version, other._version, owner.data._version, owner.clone()._version)
owner.data.add_(1)
print(owner._version, owner)
