# multivariate_normal turns and stretches standard draws; a matrix that is no covariance is told.
import warnings

import numpy as np

r = np.random.RandomState(0)
print(r.multivariate_normal([0, 0], np.eye(2), 3))
print(r.multivariate_normal([1, -1], [[1, 0.5], [0.5, 2]], (2, 2)).round(6))
print(r.multivariate_normal([5], [[4]], 2), r.multivariate_normal([0, 0, 0], np.diag([1, 4, 9])).shape)
np.random.seed(1)
print(np.random.multivariate_normal([0, 10], [[2, 0], [0, 1]]).round(6))
seen = []
warnings.showwarning = lambda message, category, *rest: seen.append((category.__name__, str(message)))
r.multivariate_normal([0, 0], [[1, 2], [2, 1]])
print(seen)
for arguments in (([0, 0], [1, 2]), ([[0]], [[1]]), ([0], np.eye(2)), ([0, 0], [[1, 2], [2, 1]], None, "raise"),
                  ([0, 0], np.eye(2), None, "x")):
    try:
        r.multivariate_normal(*arguments)
    except ValueError as error:
        print(error)
