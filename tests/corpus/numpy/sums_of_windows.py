# A sum over several axes adds the elements in the order of memory, eight at a time, also where a window leaves gaps.
import numpy as np

r = np.random.RandomState(0)
y = r.rand(40, 3)
for window in (y[::2], y[:, :2], y[::-1], y[::-2], y[:, ::-1], y[::-1, ::-1], y.T[:2], y.T[::-1], np.broadcast_to(y[0], (20, 3))):
    print(window.shape, window.strides, repr(window.sum()), repr(window.mean()), repr(window.var()))
z = r.rand(3, 5, 7)[:, ::2, ::3]
for axis in (None, 0, 1, (0, 1), (1, 2), (0, 2)):
    print(axis, np.sum(z, axis=axis).tolist())
mask = r.rand(30) < 0.8
x = r.rand(30).astype("float32")
print(repr(x.sum(where=mask)), repr(np.add.reduce(x, where=mask)))
