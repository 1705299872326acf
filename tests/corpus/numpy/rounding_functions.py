# round goes to even; floor, ceil and trunc give floats.
import numpy as np

a = np.array([0.5, 1.5, 2.5, -0.5, 2.675, -2.1])
print(np.round(a), a.round(2), np.floor(a), np.ceil(a), np.trunc(a), np.rint(a))
print(np.round(1234.5, -2), np.around([12, 17], -1), np.round(np.array([1, 2])))
