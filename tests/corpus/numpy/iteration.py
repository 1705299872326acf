# Iterating goes along the first axis; flat goes over all elements.
import numpy as np

table = np.arange(6).reshape(2, 3)
for row in table:
    print(row, row.base is not None)
print(list(table.flat), table.flat[4], len(table), 4 in table, 9 in table)
for index, value in np.ndenumerate(table[:, :2]):
    print(index, value)
print(list(np.ndindex(2, 2)), [x for x in np.nditer] if False else "")
table.flat[1] = 50
table.flat[[0, 5]] = -1
print(table)
try:
    iter(np.array(1))
except TypeError as error:
    print(error)
