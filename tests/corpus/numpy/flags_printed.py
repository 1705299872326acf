# flags tells about the layout in memory.
import numpy as np

table = np.arange(6).reshape(2, 3)
print(table.flags)
print(table.T.flags["F_CONTIGUOUS"], table[:, ::2].flags.contiguous, table.flags.forc, table.T.flags.fnc)
table.flags.writeable = False
try:
    table[0, 0] = 1
except ValueError as error:
    print(error)
try:
    table += 1
except ValueError as error:
    print(error)
