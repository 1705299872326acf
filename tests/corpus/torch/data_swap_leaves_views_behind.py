# assigning to .data swaps the storage; earlier views keep the old one
import torch

owner = torch.zeros(3)
view = owner[:2]
pointer = owner.data_ptr()
owner.data = torch.ones(5)
print(owner, view, owner.data_ptr() == pointer, view.data_ptr() == pointer)
owner.data = torch.tensor([1, 2])
print(owner.dtype, owner.shape, view.dtype)
