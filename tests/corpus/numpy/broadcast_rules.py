# Shapes are compared from the right; one and missing axes stretch.
import numpy as np

for first, second in (((3, 1), (1, 4)), ((2, 3), (3,)), ((5, 1, 2), (3, 1)), ((2, 3), (2,)), ((), (2, 2)), ((0,), (1,))):
    try:
        print(first, second, (np.zeros(first) + np.zeros(second)).shape, np.broadcast_shapes(first, second))
    except ValueError as error:
        print(error)
