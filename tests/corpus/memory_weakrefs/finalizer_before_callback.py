# __del__ runs before the references are cleared.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
class D(A):
    def __del__(self):
        print('del', r() is self)
d = D(1)
r = weakref.ref(d, lambda x: print('callback', x()))
del d
print('end')
