# dtype= chooses the type to compute in, casting= what is allowed.
import numpy as np

print(np.add(1, 2, dtype=float), np.multiply([1, 2], 3, dtype="int8").dtype)
try:
    np.add([1.5], 1, dtype=int)
except TypeError as error:
    print(error)
print(np.add([1.5], 1, dtype=int, casting="unsafe"))
