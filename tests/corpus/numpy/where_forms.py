# where with three arguments chooses, with one it finds.
import numpy as np

table = np.array([[1, 0], [0, 4]])
print(np.where(table), np.argwhere(table).tolist(), np.flatnonzero(table))
print(np.where(table > 0, "yes", "no"))
print(np.where([True, False], 1, 2.5), np.where(True, 1, 2))
print(np.count_nonzero(table), np.count_nonzero(table, axis=0), table.nonzero())
