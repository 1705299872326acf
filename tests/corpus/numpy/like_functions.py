# The _like functions keep shape, type and order of memory.
import numpy as np

table = np.arange(6, dtype="float32").reshape(2, 3, order="F")
for made in (np.zeros_like(table), np.ones_like(table), np.full_like(table, 2.5), np.zeros_like(table, dtype=int),
             np.zeros_like(table, shape=(2, 2)), np.ones_like([1, 2, 3])):
    print(made.dtype, made.shape, made.strides, made.tolist())
print(np.full_like(np.arange(3), 2.9))
