# argmax and masks of arrays that span many pages: the first of equals, NaN first, every type, steps and turned axes.
import numpy as np

x = np.sin(np.arange(200000) * 0.001)
print(x.argmax(), x.argmin(), x[::-7].argmax(), x.reshape(2, -1).argmax(axis=1), x.reshape(-1, 4).argmax(axis=0))
flat = np.zeros(150000)
print(flat.argmax(), flat.argmin())
flat[[70000, 140000]] = 5
flat[99999] = -3
print(flat.argmax(), flat.argmin())
flat[120001] = np.nan
flat[130001] = np.nan
print(flat.argmax(), flat.argmin(), np.nanargmax(flat))
for kind in ("i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", "?"):
    many = (np.arange(5000) * 7919 % 101).astype(kind)
    print(kind, many.argmax(), many.argmin(), many[many > 50].shape, many[many > 50][:5])
mask = x > 0.999
print(mask.sum(), x[mask].shape, x[mask][:2], x[~mask].size, x[mask][-1] == x[np.nonzero(mask)][-1])
grid = x[:120000].reshape(300, 400)
print(grid[grid < -0.9].sum().round(6), grid.T[grid.T < -0.9][:3], grid[::2, ::3][grid[::2, ::3] > 0.99].shape)
print(np.clip(grid, -0.5, 0.5).sum().round(6), np.clip(np.arange(10), 2, 7), np.clip(np.int8([1, 2]), 0, 1000).dtype)
print(np.array([1.0, -3.4e38, 2.5]).astype(np.float32), np.array([1e9, -5.7]).astype(np.int64))
