# fromfunction calls a function once with all indices.
import numpy as np

print(np.fromfunction(lambda i, j: i * 10 + j, (2, 3), dtype=int))
print(np.indices((2, 2)).tolist())
print(np.fromiter((n * n for n in range(5)), dtype=int))
print(np.fromiter(range(10), float, count=3))
