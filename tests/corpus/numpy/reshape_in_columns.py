# order='F' reads and fills columns first; 'A' follows the array
import numpy as np

a = np.arange(6).reshape(2, 3)
print(a.reshape(3, 2, order="F"), a.reshape(3, 2, order="C"), a.ravel("F"), a.flatten("A"))
f = np.asfortranarray(a)
print(f.reshape(3, 2, order="A"), f.reshape(-1, order="A"), f.ravel("K"), f.ravel())
column = np.zeros((4, 3), dtype=np.uint8, order="F").reshape((12, 1), order="A")
print(column.strides, column.flags.owndata)
print(a[:, :1].reshape(-1).strides, a[0, :1].reshape((-1,)).strides)
