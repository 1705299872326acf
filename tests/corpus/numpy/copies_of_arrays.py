# copy.copy, deepcopy and slices: who shares what.
import copy
import numpy as np

a = np.arange(4)
for b in (a.copy(), copy.copy(a), copy.deepcopy(a), a[:], a.view(), np.array(a), a.astype(int), a.reshape(2, 2), a + 0):
    print(np.shares_memory(a, b), np.may_share_memory(a, b), b.base is a)
print(np.shares_memory(a[::2], a[1::2]), np.may_share_memory(a[::2], a[1::2]))
