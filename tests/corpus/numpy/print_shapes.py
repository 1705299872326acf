# Two and three axes print with brackets and empty lines; empty arrays tell their shape.
import numpy as np

print(np.arange(4).reshape(2, 2))
print(np.arange(8).reshape(2, 2, 2))
print(repr(np.arange(8).reshape(2, 2, 2)))
print(np.array([]), repr(np.array([])), repr(np.zeros((0, 3))), repr(np.zeros((2, 0), int)), np.array(5), repr(np.array(5)))
