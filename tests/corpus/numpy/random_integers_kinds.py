# randint with limits, sizes and types
import numpy as np

np.random.seed(5)
print(np.random.randint(10, size=5), np.random.randint(3, 7, (2, 3)), np.random.randint(100))
print(np.random.randint(0, 256, 4, dtype=np.uint8), np.random.randint(0, 2, 6, dtype=bool))
print(np.random.randint([1, 5, 100]))
try:
    np.random.randint(5, 5)
except ValueError as error:
    print(error)
try:
    np.random.randint(0, 300, dtype=np.uint8)
except ValueError as error:
    print(error)
