# The mask of where= is an operand too: errors list its shape
import numpy as np

try:
    np.add(np.ones(3), np.ones(2), where=[True, False, True])
except ValueError as error:
    print(error)
try:
    np.add(np.ones((2, 3)), 1, where=[True, False])
except ValueError as error:
    print(error)
print(np.add(np.ones((2, 3)), 1, where=[[True], [False]], out=np.zeros((2, 3))))
