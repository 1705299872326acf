# Object and text arrays quote their elements
import numpy as np

print(np.array([None, "a", 1.5, (1, 2)], dtype=object))
print(repr(np.array([[1, "x"], [None, 2.5]], dtype=object)))
print(np.array(["pear", "fig"]), repr(np.array(["pear", "fig"])))
print(np.array([["a"], ["bcd"]]))
print(np.array([]), repr(np.array([], dtype=int)), repr(np.zeros((0, 3))))
