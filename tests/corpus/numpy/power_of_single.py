# An array without axes to a simple power keeps its type; a whole one to the power 2.0 becomes an array of floats.
import numpy as np

for kind in ("f2", "f4", "c8", "i4", "?"):
    a = np.full((), 3, kind)
    for e in (1, -1, 0, 0.5, 2, 2.0, np.int64(2), np.float64(-1), np.array(2), np.array(2.0)):
        try:
            r = a ** e
        except ValueError as error:
            print(kind, repr(e), error)
            continue
        print(kind, repr(e), type(r).__name__, r)
