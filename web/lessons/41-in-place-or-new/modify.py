import numpy as np

a = np.ones(1_000_000)
view = a[:3]
a += 1
print(view)
a += 1
print(view)
