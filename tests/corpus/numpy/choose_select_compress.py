# choose picks by number, select by condition, compress by mask.
import numpy as np

print(np.choose([0, 1, 0], [[1, 2, 3], [10, 20, 30]]))
x = np.arange(6)
print(np.select([x < 2, x > 3], [x, x * 10], default=-1))
print(np.compress([True, False, True], np.arange(6).reshape(3, 2), axis=0).tolist())
print(np.extract(x % 2 == 0, x), np.where(x > 2, x, -x))
print(np.piecewise(x.astype(float), [x < 3, x >= 3], [lambda v: -v, lambda v: v * 2]))
