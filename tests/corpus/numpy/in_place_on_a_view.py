# += writes into the owner, = only moves the name
import numpy as np

data = np.arange(6)
evens = data[::2]
evens += 100
print(data)
evens = evens + 1
print(data, evens)
row = np.arange(6).reshape(2, 3)
for r in row:
    r *= 2
print(row)
for r in row:
    r = r * 100
print(row)
try:
    data += 0.5
except TypeError as error:
    print(error)
