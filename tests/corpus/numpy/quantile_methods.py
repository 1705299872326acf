# The ways in which a quantile between two elements is told, and what infinities and signed zeros make of it.
import warnings

import numpy as np

a = np.array([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0])
for method in ("linear", "lower", "higher", "midpoint", "nearest", "hazen", "weibull", "interpolated_inverted_cdf"):
    print(method, np.percentile(a, [0, 10, 33, 50, 90, 100], method=method))
print(np.quantile(a.astype("f2"), 0.3).dtype, np.percentile([True, False], 50, method="lower"))
print(np.percentile(np.array([-0.0]), 25), np.percentile([[1, 2], [3, 5]], 50, axis=0, keepdims=True))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(np.percentile([1.0, 2.0, np.inf], [0, 50, 75]))
    print([str(w.message) for w in seen])
try:
    np.percentile([True, False], 50)
except TypeError as error:
    print(error)
