# _base of a view of a view is the owner, not the view in between
import torch

owner = torch.zeros(2, 3)
flat = owner.view(6)
part = flat[2:5]
print(part._base is owner, flat._base is owner, owner._base is None)
print(part._is_view(), owner._is_view(), part.clone()._is_view())
