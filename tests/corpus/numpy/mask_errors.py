# A mask must fit the axis that it picks from.
import numpy as np

row = np.arange(4)
try:
    row[[True, False]]
except IndexError as error:
    print(error)
try:
    row[row > 1] = [1, 2, 3]
except ValueError as error:
    print(error)
try:
    if row > 1:
        print("yes")
except ValueError as error:
    print(error)
