# Which of two zeros with different signs maximum, minimum, fmax and fmin leave, and what they do with NaNs.
import numpy as np

for kind in ("f2", "f4", "f8"):
    for function in (np.maximum, np.minimum, np.fmax, np.fmin):
        row = []
        for count in (2, 3, 5, 9, 17):
            for place in range(min(count, 3)):
                a = np.full(count, 0.0, kind)
                a[place] = -0.0
                row.append("-" if np.signbit(function.reduce(a)) else "+")
        print(kind, function.__name__, "".join(row))
print(np.fmax([np.nan, 1, -0.0], [2, np.nan, 0.0]), np.maximum([np.nan, 1], [2, np.nan]))
print(np.nanmax([[np.nan, -1], [-3, -2]], axis=1), np.min([0.0, 2.25, -0.0, 1e-3, 0.1]))
