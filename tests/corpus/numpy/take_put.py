# take and put index the flat array, or along an axis.
import numpy as np

table = np.arange(12).reshape(3, 4)
print(np.take(table, [0, 5, -1]), table.take([1, 3], axis=1).tolist())
print(np.take(table, [13, -2], mode="wrap"), np.take(table, [99], mode="clip"))
np.put(table, [0, 5], [-1, -2])
print(table)
try:
    np.take(table, [12])
except IndexError as error:
    print(error)
