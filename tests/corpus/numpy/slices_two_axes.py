# With two axes each has its own index.
import numpy as np

table = np.arange(12).reshape(3, 4)
print(table[1], table[:, 1], table[1:, ::2].tolist())
print(table[-1, -1], table[0, 1:3], table[::-1, 0])
print(table[..., 0], table[1, ...], table[...].shape)
for index in (table[1], table[:, 1], table[::2, ::3]):
    print(index.strides, index.flags.c_contiguous, index.flags.owndata)
