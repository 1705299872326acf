# Shapes that do not fit together are named in the error
import numpy as np

a = np.ones((2, 3))
for other in (np.ones(2), np.ones((3, 2)), np.ones((2, 1, 2)), np.ones((4, 3))):
    try:
        a + other
    except ValueError as error:
        print(error)
try:
    a += np.ones((2, 2, 3))
except ValueError as error:
    print(error)
try:
    a[:] = np.ones(4)
except ValueError as error:
    print(error)
try:
    np.broadcast_to(np.ones(3), (2, 2))
except ValueError as error:
    print(error)
try:
    np.broadcast_arrays(np.ones(3), np.ones(2))
except ValueError as error:
    print(error)
