# a.flat is an iterator over the elements in C order that can be indexed; it is no array, and the collector does not track it.
import gc
import sys
import weakref

import numpy as np

a = np.array([[1.0, 2.0], [3.0, 4.0]])
before = sys.getrefcount(a)
f = a.flat
print(type(f), sys.getsizeof(f), gc.is_tracked(f), sys.getrefcount(a) - before, f.base is a)
print(f[2], f[-1], f[1:3], f[1:3].flags.owndata, f[[0, 2]], len(f), f.index, f.coords)
print(next(f), f.index, f.coords, list(f), f.index, f[a.ravel() > 2], a.T.flat[1], a[:, ::-1].flat[0])
f[0] = 9
f[[1, 2]] = 5
print(a, f == 5, f.copy(), np.sum(f))
f[:] = [1, 2]
print(a)
a.flat = 7
print(a)
a.flat = [1, 2, 3, 4]
print(a)
for call in (lambda: f[10], lambda: f[1.5], lambda: f["x"], lambda: f.__setitem__(0, [1, 2]), lambda: weakref.ref(f),
             lambda: type(f)()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
del f
print(sys.getrefcount(a) - before)
