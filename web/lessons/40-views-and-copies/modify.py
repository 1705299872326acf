import numpy as np

a = np.arange(12)
b = a.reshape(3, 4)
c = b[1:, ::2].copy()
c[0, 0] = 99
print(a)
