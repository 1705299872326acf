# Complex numbers: the first NaN is the extreme, powers of infinities, roots and powers of single precision.
import numpy as np

values = np.array([1, complex(0, np.nan), complex(np.nan, 1), 2])
print(np.argmax(values), np.argmin(values), np.argmax(np.array([1 + 2j, 1 + 3j, 0])))
print(np.argmax(np.array([[1, complex(0, np.nan)], [complex(np.nan, 1), 2]]), axis=0))
with np.errstate(invalid="ignore"):
    print(np.array([np.inf, complex(-np.inf, 0.5), 1 + 1j]) ** 2)
    print(np.array([np.inf, complex(-np.inf, 0.5), 1 + 1j]) ** 3)
single = np.array([1 + 1j, 2.25 - 2j, 0.1 + 0.5j, -1.5 + 1j], dtype="complex64")
print(np.sqrt(single).tolist())
print((single ** single).tolist())
print((single ** 0.5).tolist(), (single ** -3).tolist())
print(np.shares_memory(np.zeros(0), np.zeros(3)), np.frexp(np.zeros(3), np.zeros((3, 3), order="F"))[1].strides)
print(np.percentile(np.array([complex(np.nan, 0), 1], dtype="complex64"), 50), np.median(np.array([complex(0, np.nan), 1])))
