# ufunc.at counts equal indices each time, unlike indexed +=.
import numpy as np

counts = np.zeros(4, int)
np.add.at(counts, [0, 1, 1, 3, 1], 1)
print(counts)
values = np.array([1.0, 2.0, 3.0])
np.multiply.at(values, [0, 0], 10)
np.negative.at(values, [2])
print(values)
