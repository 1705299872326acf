# Names that are no types are refused.
import numpy as np

for wrong in ("int65", "floaty", 5):
    try:
        print(np.dtype(wrong))
    except TypeError as error:
        print(type(error).__name__, error)
