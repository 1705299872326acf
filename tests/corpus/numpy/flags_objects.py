# a.flags is a small object of what the flags were when asked for; setting one of its flags changes the array.
import gc
import sys

import numpy as np

a = np.arange(6).reshape(2, 3)
g = a.flags
print(type(g), sys.getsizeof(g), gc.is_tracked(g), g is a.flags, g == a.flags, g == a.T.flags, g != a.T.flags)
print(g["C"], g["WRITEABLE"], g.c_contiguous, g.fortran, g.num, g.behaved, g.fnc, g.forc, g.farray, g.carray, g["FA"], g["A"])
g.writeable = False
print(g.writeable, a.flags.writeable)
try:
    a[0, 0] = 1
except ValueError as error:
    print(error)
a.flags["WRITEABLE"] = True
print(a.flags)
for call in (lambda: a.flags["foo"], lambda: a.flags.foo, lambda: setattr(a.flags, "owndata", False), lambda: hash(g)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
