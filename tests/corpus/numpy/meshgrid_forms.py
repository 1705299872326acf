# meshgrid repeats coordinates; sparse leaves that to broadcasting.
import numpy as np

x, y = np.meshgrid([1, 2, 3], [10, 20])
print(x)
print(y)
x, y = np.meshgrid([1, 2, 3], [10, 20], sparse=True)
print(x.shape, y.shape, (x + y).tolist())
i, j = np.meshgrid(np.arange(2), np.arange(3), indexing="ij")
print(i.tolist(), j.tolist())
