# fill sets all elements; a read-only array refuses.
import numpy as np

a = np.empty(3, dtype=int)
a.fill(7)
print(a)
a.setflags(write=False)
for change in ("a[0] = 1", "a.fill(0)", "a += 1", "a.sort()"):
    try:
        exec(change)
    except ValueError as error:
        print(error)
b = a[:]
try:
    b.flags.writeable = True
except ValueError as error:
    print(error)
a.flags.writeable = True
a[0] = 1
print(a, a.copy().flags.writeable)
