# NaN as a bound is an old way to say none; objects are clipped by one function, which warns under its own name.
import warnings

import numpy as np

seen = []
warnings.showwarning = lambda message, *rest: seen.append(str(message)[:40])
warnings.simplefilter("always")
nan = float("nan")
for values in ([1.5, nan], [1, 2], np.array([1, nan, 3], object), np.array([True, nan], object)):
    for bounds in ((nan, 1), (0, nan), (None, nan), (np.array([nan]), 2), (0, 2), (np.float32(nan), None)):
        del seen[:]
        try:
            print(np.clip(values, *bounds), seen)
        except Exception as error:
            print(type(error).__name__, error, seen)
