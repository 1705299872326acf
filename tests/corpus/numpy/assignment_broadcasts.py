# The right side of an assignment is stretched to fit.
import numpy as np

table = np.zeros((2, 3), int)
table[:] = [1, 2, 3]
print(table)
table[:, 0] = 9
table[1:] = [[4, 5, 6]]
print(table)
for value in ([1, 2], [[1], [2], [3]]):
    try:
        table[:] = value
    except ValueError as error:
        print(error)
try:
    table[0, 0] = [1, 2]
except ValueError as error:
    print(error)
