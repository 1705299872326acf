# Sums of nothing are zero, products one; there is no largest of nothing
import numpy as np

nothing = np.zeros((0, 3))
print(nothing.sum(), nothing.prod(), nothing.sum(axis=0), nothing.prod(axis=0), nothing.any(), nothing.all())
print(nothing.sum(axis=1), nothing.max(axis=1))
for axis in (None, 0):
    try:
        nothing.max(axis=axis)
    except ValueError as error:
        print(error)
try:
    np.argmin([])
except ValueError as error:
    print(error)
print(np.maximum.reduce([], initial=-5.0), np.zeros((2, 0)).min(initial=7))
