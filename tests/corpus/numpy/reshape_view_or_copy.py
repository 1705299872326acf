# reshape gives a view when the strides allow it, else a copy.
import numpy as np

table = np.arange(12).reshape(3, 4)
print(np.shares_memory(table.reshape(4, 3), table), np.shares_memory(table.T.reshape(12), table))
print(np.shares_memory(table[:, :2].reshape(-1), table), np.shares_memory(table[:2].reshape(-1), table))
print(table.reshape(2, -1).shape, table.reshape(-1).shape, table.reshape((2, 3, 2), order="F")[:, :, 0].tolist())
for shape in ((5, 2), (-1, 5), (-1, -1)):
    try:
        table.reshape(shape)
    except ValueError as error:
        print(error)
