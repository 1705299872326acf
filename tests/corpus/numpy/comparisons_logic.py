# Comparisons give arrays of bool; & | ~ combine them.
import numpy as np

a = np.array([1, 5, 3])
print(a > 2, a == 5, a != [1, 2, 3], (a > 1) & (a < 5), (a < 2) | (a > 4), ~(a > 2))
print(np.logical_and(a, [1, 0, 1]), np.logical_not(a), np.logical_xor([True, False], True))
print((a == a).all(), (a > 4).any(), np.array_equal(a, [1, 5, 3]), np.allclose(a, a + 1e-9))
