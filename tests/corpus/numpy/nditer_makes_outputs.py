# An operand None of nditer is an array that the iterator makes.
import numpy as np

a = np.arange(3).reshape(3, 1)
b = np.arange(3).reshape(1, 3)
it = np.nditer([a, b, None])
for x, y, z in it:
    z[...] = x + y
print(it.operands[2], it.operands[2].dtype, it.operands[2].flags.owndata)
it = np.nditer([a * 1.5, None], [], [["readonly"], ["writeonly", "allocate"]])
for x, y in it:
    y[...] = x * 2
print(it.operands[1])
