# One value written where a mask is true: converted, warned about, into views, steps and many pages; the rest stays.
import warnings
import numpy as np

x = np.arange(6)
x[x > 3] = -1
x[np.array([True, False] * 3)] = 2.9
print(x, x.dtype)
grid = np.arange(12.0).reshape(3, 4)
grid[grid % 2 == 0] = np.nan
grid[:, ::2][np.isnan(grid[:, ::2])] = 0
print(grid)
turned = grid.T
turned[turned > 8] = np.float32(0.1)
print(grid)
truth = np.array([True, False, True])
truth[truth] = False
print(truth)
many = np.zeros(300000)
many[np.arange(300000) % 3 == 1] = 2
print(many.sum(), many[:5], many[-3:], (many == 2).sum())
small = np.zeros(3, dtype=np.int8)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    small[np.array([True, False, True])] = 300
    x[x == 2] = np.array(1e20)
print(small, x, [str(w.message) for w in seen])
x[np.array([False] * 6)] = 7
locked = np.arange(3)
locked.flags.writeable = False
for wrong in (lambda: locked.__setitem__(locked > 0, 1), lambda: x.__setitem__(np.array([True]), 1), lambda: x.__setitem__(x > 0, "a"),
              lambda: x.__setitem__(x > 0, [1, 2]), lambda: x.__setitem__(x > 0, None)):
    try:
        wrong()
        print(x)
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
