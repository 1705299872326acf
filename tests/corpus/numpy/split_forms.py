# split cuts into views.
import numpy as np

a = np.arange(9)
parts = np.split(a, 3)
print(parts, parts[0].base is a)
print(np.split(a, [2, 5]), np.array_split(a, 4))
table = np.arange(8).reshape(2, 4)
print([p.tolist() for p in np.hsplit(table, 2)], [p.tolist() for p in np.vsplit(table, 2)])
try:
    np.split(a, 2)
except ValueError as error:
    print(error)
