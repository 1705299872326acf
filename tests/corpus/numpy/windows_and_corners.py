# Windows of signals, indices of triangles and diagonals of a given array, limits of floats as text.
import numpy as np

for window in (np.hanning, np.hamming, np.blackman, np.bartlett):
    print(window.__name__, window(6).round(8), window(1), window(0))
square = np.arange(9).reshape(3, 3)
print(square[np.tril_indices_from(square)], square[np.triu_indices_from(square, 1)], square[np.diag_indices_from(square)])
print(square[np.mask_indices(3, np.triu, 1)], np.fix([1.7, -1.7, 0.0]), np.fix(2.5), np.asfarray([1, 2]).dtype)
print(repr(np.finfo(np.float16)), repr(np.finfo(np.float32)), repr(np.finfo(float)), sep="\n")
print(np.finfo(np.float32))
print(np.typename("d"), np.typecodes["AllInteger"], np.True_, np.False_)
print(np.nanpercentile([[1.0, np.nan, 3.0], [4.0, 5.0, 6.0]], [25, 50], axis=0), np.nanquantile([1.0, np.nan, 4.0], 0.3))
for wrong in (lambda: np.tril_indices_from(np.arange(3)), lambda: np.diag_indices_from(np.ones((2, 3)))):
    try:
        wrong()
    except ValueError as error:
        print(error)
