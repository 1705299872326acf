# A negative precision is an error wherever floats are printed, and only there.
import numpy as np
def show(action):
    try:
        print(action())
    except ValueError as error:
        print(error)

for precision in (-1, -5, 0):
    for values in ([1e20, 2.5], [2.25, 1.5], [float("nan")], [1, 2], [1j, 2.5], []):
        show(lambda: np.array2string(np.array(values), precision=precision))
        show(lambda: np.array_repr(np.array(values), None, precision))
    show(lambda: np.format_float_positional(2.5, precision))
np.set_printoptions(precision=-3)
show(lambda: str(np.array([1, 2])))
show(lambda: str(np.array([1.0, 2])))
