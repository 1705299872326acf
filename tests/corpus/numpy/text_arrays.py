# Text arrays have a fixed width; longer text is cut.
import numpy as np

a = np.array(["ab", "cde"])
print(a.dtype, a.itemsize, a.nbytes)
a[0] = "wxyz"
print(a, a == "cde", a + a if False else "", np.array(["x", 1, 2.5]).dtype, np.array(["a"], dtype="U5").dtype)
print(np.sort(a), a.tolist(), a[1].upper(), np.array([1, 20]).astype(str), np.where(a == "cde", 1, 0))
try:
    a + a
except TypeError as error:
    print(error)
