# Where NumPy warns of what one would not expect it of: truth of nothing, insert at truths, products of objects, nan's reciprocal.
import warnings

import numpy as np


def show(message, category, *rest):
    print("warned:", category.__name__, message)


warnings.showwarning = show
warnings.simplefilter("always")
print(bool(np.array([])))
print(np.insert([1, 2, 3], [True, False, True], 5), np.insert([1, 2], True, 5))
k = np.array([[np.inf, 1], [0, 2]], dtype=object)
print(k @ k, k.dot(k), k * 0)
print(np.reciprocal(np.array([np.nan, 1 + 1j])))
print(np.lcm(np.array([-2 ** 31], "i4"), np.array([-2 ** 31], "i4")), np.lcm(np.int8(-128), np.int8(-128)))
for call in (lambda: np.array([1, 2]) < "a", lambda: np.array(["a"]) > 1, lambda: np.broadcast_shapes((3,), (4, 5, 6), (2,)),
             lambda: np.broadcast_shapes(-1), lambda: np.array(), lambda: np.array(1, 2, 3), lambda: np.zeros((2,)).reshape(2.0),
             lambda: np.delete([1, 2, 3], 1.5), lambda: np.delete([1, 2], "1"), lambda: np.set_printoptions(precision="a"),
             lambda: np.set_printoptions(threshold="a"), lambda: np.einsum("ij,jk", k, k), lambda: np.arange("a")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
