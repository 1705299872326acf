# Zero times NaN in a product of matrices: BLAS skips zeros only in a matrix times itself turned, and then by rows.
import warnings

import numpy as np

warnings.simplefilter("ignore")
x = np.array([[0.0], [np.nan]])
for a in (x, x.T, np.array([[0.0, np.nan], [1.0, 2.0]]), np.array([[0.0, np.nan], [1.0, 2.0]]).T):
    print(np.dot(a, a.T).tolist(), np.matmul(a, a.T).tolist(), np.dot(a.T, a).tolist())
s = np.array([[0.0]])
print(np.dot(x, s).tolist(), np.dot(s, x.T).tolist(), (x @ s).tolist())
c = np.array([[complex(np.inf, 0)], [1 + 1j]])
for left, right in ((c, c.T), (c.T, c), (c, c[:1]), (c.repeat(2, 1), c), (c.repeat(2, 1).T, c)):
    print(np.dot(left, right).tolist(), (left @ right).tolist())
