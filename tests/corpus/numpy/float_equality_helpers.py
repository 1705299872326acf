# isclose, allclose, array_equal, array_equiv
import numpy as np

print(0.1 + 0.2 == 0.3, np.isclose(0.1 + 0.2, 0.3), np.allclose([1e10, 1e-7], [1.00001e10, 1e-8]))
print(np.isclose([1.0, np.nan], [1.0, np.nan]), np.isclose([np.nan], [np.nan], equal_nan=True), np.allclose([1], [1.1], atol=0.2))
print(np.array_equal([1, 2], [1, 2]), np.array_equal([1, 2], [1, 2, 3]), np.array_equiv([1, 1], [[1, 1], [1, 1]]))
print(np.array_equal([1, np.nan], [1, np.nan]), np.array_equal([1, np.nan], [1, np.nan], equal_nan=True))
