# An out= of the wrong shape or type is refused
import numpy as np

cases = ((np.zeros(2), [1, 2, 3], 1), (np.zeros(3, dtype=int), [1.5, 2.5, 3.5], 1), (np.zeros((1, 3)), [[1, 2, 3], [4, 5, 6]], 1))
for out, left, right in cases:
    try:
        np.add(left, right, out=out)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(np.add([1.5, 2.5, 3.5], 1, out=np.zeros(3, dtype=int), casting="unsafe"))
print(np.add([1, 2, 3], 1, out=np.zeros((2, 3))))
locked = np.zeros(3)
locked.flags.writeable = False
try:
    np.add([1, 2, 3], 1, out=locked)
except ValueError as error:
    print(error)
