# An exception in a callback is reported and dropped.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
import sys
sys.unraisablehook = lambda u: print('hook', u.exc_value)
def bad(r):
    raise ValueError('in callback')
a = A(1)
r = weakref.ref(a, bad)
s = weakref.ref(a, lambda r: print('other'))
del a
print('end')
