# Reciprocals of integers are whole numbers; of zero they warn twice
import warnings
import numpy as np

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(message)
print(np.reciprocal([1, 2, -1]), np.reciprocal([2.0, 4.0]), np.reciprocal(np.array([1 + 1j])))
print(np.reciprocal(np.array([0], dtype=np.int64)))
print(np.reciprocal(np.array([0.0])))
