# base is always the owner of the memory
import numpy as np

owner = np.arange(24)
box = owner.reshape(2, 3, 4)
part = box[1, :, ::2]
turned = part.T
print(box.base is owner, part.base is owner, turned.base is owner, owner.base)
print(part.strides, turned.strides, turned.flags.f_contiguous, part.flags.owndata)
turned[0, 0] = -1
print(owner[12], np.shares_memory(part, owner[:12]), np.shares_memory(part, owner[12:13]))
copy = part.copy()
print(copy.base, copy.flags.owndata, copy.strides)
