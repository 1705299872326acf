# A wrong axis is an AxisError, which is a ValueError and an IndexError.
import numpy as np

for call in (lambda: np.sum([1], axis=1), lambda: np.sort([[1]], axis=2), lambda: np.concatenate(([1], [2]), axis=-2),
             lambda: np.expand_dims([1], 3), lambda: np.cumsum([1], axis=5), lambda: np.swapaxes([[1]], 0, 2)):
    try:
        call()
    except np.AxisError as error:
        print(error, isinstance(error, ValueError), isinstance(error, IndexError))
