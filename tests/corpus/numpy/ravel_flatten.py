# ravel gives a view when it can, flatten copies always.
import numpy as np

table = np.arange(6).reshape(2, 3)
print(table.ravel().base is table.base, table.flatten().base)
print(table.ravel("F"), table.T.ravel(), table.T.ravel("K"), table.flatten("F"))
flat = table.ravel()
flat[0] = 100
print(table[0, 0])
