# A view of a view has the owner as its base.
import numpy as np

owner = np.arange(10)
first = owner[2:]
second = first[::2]
print(first.base is owner, second.base is owner, owner.base)
reshaped = np.arange(6).reshape(2, 3)
print(reshaped.base is not None, reshaped.flags.owndata, reshaped.copy().base)
