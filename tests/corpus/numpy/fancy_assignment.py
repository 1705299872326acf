# Assigning through index arrays writes into the array; equal indices: the last one wins.
import numpy as np

row = np.zeros(5, int)
row[[1, 3]] = 7
row[[0, 0, 0]] = [1, 2, 3]
print(row)
row[[1, 1]] += 1
print(row)
table = np.zeros((2, 3), int)
table[:, [0, 2]] = [[1, 2], [3, 4]]
table[[0, 1], [1, 1]] = 9
print(table)
try:
    row[[0, 1]] = [1, 2, 3]
except ValueError as error:
    print(error)
