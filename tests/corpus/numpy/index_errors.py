# Each wrong index has its own text.
import numpy as np

table = np.arange(6).reshape(2, 3)
for index in (2, (0, 3), (0, -4), (0, 0, 0), "a", 1.5, [0, 5], ([0], [9]), [True, False, True], None):
    try:
        print(np.shape(table[index]))
    except IndexError as error:
        print(index, error)
