import numpy as np

a = np.arange(12)
b = a.reshape(3, 4)
c = b[1:, ::2]
d = b[[0, 2]]
e = b.T
c[0, 0] = 99
print(a)
print(b.base is a, c.base is a, d.base is a)
