# Lists of different lengths are no array, unless of objects.
import numpy as np

try:
    np.array([[1, 2], [3]])
except ValueError as error:
    print(error)
rows = np.array([[1, 2], [3]], dtype=object)
print(rows, rows.shape, type(rows[0]))
