# Converting to objects keeps rows or columns; text becomes numbers
import numpy as np

a = np.arange(4).reshape(2, 2).T.astype(object)
print(a.strides, a.flags.f_contiguous, a.tolist(), type(a[0, 0]).__name__)
print(np.array(["1", "22"]).astype(int), np.array(["1.5"]).astype(float), np.array([1.5, 2]).astype(str), np.array([True]).astype(str))
try:
    np.array(["x"]).astype(int)
except ValueError as error:
    print(error)
print(np.array([1, 2], dtype=object).astype(float), np.array([None, 0, "a"], dtype=object).astype(bool))
