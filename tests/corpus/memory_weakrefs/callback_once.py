# The callback gets the dead reference, once.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
a = A(1)
r = weakref.ref(a, lambda x: print('gone', x is r, x()))
del a
print('end')
