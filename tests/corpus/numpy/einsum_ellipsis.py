# In einsum an ellipsis stands for the axes without letters.
import numpy as np

a = np.arange(24).reshape(2, 3, 4)
m = np.array([[1.0, 2.0], [3.0, 4.0]])
print(np.einsum("...j,j", m, [1, 2]), np.einsum("ij...->ji...", a).shape, np.einsum("...ij->...ji", a).strides)
print(np.einsum("...i,...i->...", a, a), np.einsum("i...->...", a), np.einsum("...", a).shape, np.einsum("...i", a).shape)
print(np.einsum("bij,...j->...bi", a, np.ones(4)).shape, np.einsum("i...,i...->...", a, a).tolist())
print(np.einsum("ii->i", m), np.einsum("ii", m), np.einsum("ij->ji", m).base is m)
np.einsum("ii->i", m)[:] = 0
print(m)
