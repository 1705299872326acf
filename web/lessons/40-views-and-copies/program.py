import numpy as np

a = np.arange(12)
b = a.reshape(3, 4)
c = b[1:, ::2]
d = b[[0, 2]]
e = b.T
c[0, 0] = 99
print(a)
import copy
f = copy.copy(a); f[0] = -1
print(a[0], b.base is a, d.base is a)
