# Floats that no integer type holds: values and warnings, alone and next to each other.
import warnings

import numpy as np

warnings.simplefilter("always")
seen = []
warnings.showwarning = lambda message, *rest: seen.append(str(message))
for values in ([np.nan] * 3, [np.nan] * 5, [5e9, -5e9, 3e9, -1.0, 5e9], [-2.0 ** 63, 2.0 ** 63], [1e20, -1e20]):
    for kind in ("i8", "u8", "i4", "u4", "i2", "u1"):
        del seen[:]
        print(kind, np.array(values).astype(kind).tolist(), seen)
a = np.arange(3, dtype="u2")
a[0] = np.float64(1e10)
print(a, seen)
print(np.array([True, False]) ** 2.0, np.array([3]) ** 2.0)
