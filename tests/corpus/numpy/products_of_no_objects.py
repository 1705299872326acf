# Products over no elements: matmul of objects gives the int 0, dot gives None, numbers give zeros.
import numpy as np

empty = np.array([], dtype=object)
print(repr(empty @ empty), repr(np.dot(empty, empty)), repr(np.inner(empty, empty)))
print(np.zeros((2, 0), object) @ np.zeros((0, 2), object), np.zeros((2, 0), object) @ empty)
print(np.dot(np.zeros((2, 0), object), np.zeros((0, 2), object)), np.zeros((2, 0)) @ np.zeros((0, 2)))
