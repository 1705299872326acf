# Bools, text, complex numbers and objects print in columns too.
import numpy as np

print(np.array([True, False]), np.array(["a", "bcd"]), np.array([1 + 2j, -0.5j]), np.array([1, "a", None], dtype=object))
print(repr(np.array(["a", "bcd"])), repr(np.array([1j])), repr(np.array([[1, "x"]], dtype=object)))
print(np.array([[True], [False]]), np.array([[1.5, 100], [2, 3]]))
