# An array of objects keeps NumPy's scalars however they are put in, and warns of what the last of them raised.
import warnings

import numpy as np

a = np.zeros((2, 3), dtype=object)
a[[0, -1], 1] = np.int64(-3)
a[a == 0] = np.float32(2.5)
print([type(x).__name__ for x in a.ravel()], np.nanmax(a), type(a.max()).__name__, type(a[:, 1].mean()).__name__)
print(type(np.full(2, np.int64(3), dtype=object)[0]))


def objects(*values):
    made = np.empty(len(values), dtype=object)
    made[:] = values
    return made


def show(compute):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        print(compute(), [str(w.message) for w in seen])


f, i = np.float64, np.int64
show(lambda: objects(i(3), i(3)) / objects(1, 0))
show(lambda: objects(i(3), i(3)) / objects(0, 1))
show(lambda: objects(f(1e300), 2.0) * objects(f(1e300), 2.0))
show(lambda: objects(1e300, f(2)) * objects(1e300, f(2)))
show(lambda: objects(f("nan"), f(1)) < objects(1.0, 1.0))
show(lambda: objects(f(1e308), f(1e308)).sum())
show(lambda: objects(complex("inf"), 1) / 2)
