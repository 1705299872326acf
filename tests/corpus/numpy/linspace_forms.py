# linspace includes the end unless told otherwise, and can say its step.
import numpy as np

print(np.linspace(0, 1, 5))
print(np.linspace(0, 1, 5, endpoint=False))
values, step = np.linspace(2, 3, 4, retstep=True)
print(values, step)
print(np.linspace(0, 10, 6, dtype=int))
print(np.linspace([0, 10], [1, 20], 3))
print(np.linspace(5, 5, 3), np.linspace(0, 1, 1), np.linspace(0, 1, 0))
try:
    np.linspace(0, 1, -1)
except ValueError as error:
    print(error)
