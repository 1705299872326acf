# Assigning between overlapping views works as if through a copy.
import numpy as np

row = np.arange(6)
row[1:] = row[:-1]
print(row)
row = np.arange(6)
row[:] = row[::-1]
print(row)
row = np.arange(5)
row[1:] += row[:-1]
print(row)
