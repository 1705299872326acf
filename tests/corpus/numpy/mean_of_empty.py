# The mean of nothing is nan, with a warning.
import numpy as np

print(np.array([]).sum(), np.array([]).prod())
print(np.array([]).mean())
for name in ("max", "min", "argmax"):
    try:
        getattr(np.array([]), name)()
    except ValueError as error:
        print(error)
