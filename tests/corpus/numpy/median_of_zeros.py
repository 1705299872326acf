# The median of an even number of zeros: which of them the partition brings to the middle decides nothing but a sign.
import warnings

import numpy as np

warnings.simplefilter("ignore")
r = np.random.RandomState(2)
for n in range(1, 9):
    x = np.array([[0.0, -0.0, 1.0, -1.0][i] for i in r.randint(0, 4, 3 * n)]).reshape(3, n)
    print(np.median(x), np.signbit(np.median(x, axis=0)), np.signbit(np.median(x, axis=1)))
x = np.array([[1.0, np.nan], [2.0, 3.0]])
print(np.median(x), np.median(x, axis=0), np.median(x, axis=1), np.signbit(np.median(-x, axis=1)))
print(np.median(np.ones((3, 2, 2), order="F"), axis=2).strides)
