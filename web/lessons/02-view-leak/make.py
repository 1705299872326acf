import numpy as np
big = np.zeros((1000, 1000))
big[0, 0] = 1
part = big[:2, :2].copy()
del big
print(part)
