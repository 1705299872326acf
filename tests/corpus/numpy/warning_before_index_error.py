# Complex values for an array of real ones: the warning comes before a look at the places, but last for nothing at all.
import warnings

import numpy as np

seen = []
warnings.showwarning = lambda message, category, *rest: seen.append(category.__name__)
warnings.simplefilter("always")
z, scalar = np.array(1j), np.complex64(1j)
for text in ("np.zeros(0)[[-1, 7]] = z", "np.zeros(3)[[0, 7]] = z", "np.zeros(3)[[0, 1]] = z", "np.zeros((2, 3))[[0, 7]] = z",
             "np.zeros((2, 0))[[0, 7]] = z", "np.zeros((2, 0))[[0, 7]] = scalar", "np.zeros(3)[[0, 7]] = scalar",
             "np.zeros(3)[[0, 1]] = np.array([1j, 2j])", "np.zeros(3)[7] = z", "np.zeros(3, int)[[1]] = 2j"):
    del seen[:]
    try:
        exec(text)
        result = "done"
    except Exception as error:
        result = type(error).__name__ + ": " + str(error)
    print(text, "|", result, "|", seen)
