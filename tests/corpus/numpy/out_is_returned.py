# out= is the very object that comes back; its type decides how results are stored
import numpy as np

out = np.zeros(3)
print(np.add([1, 2, 3], 1, out=out) is out, out)
print(np.multiply([1, 2, 3], 2, out) is out, out)
print(np.cumsum([1, 2, 3], out=out) is out, out)
print(np.dot([[1, 2], [3, 4]], [1, 1], out=np.zeros(2, dtype=int)))
total = np.zeros((), dtype=int)
print(np.sum([1, 2, 3], out=total) is total, total)
print(np.clip([1, 5, 9], 2, 6, out=np.zeros(3, int)))
