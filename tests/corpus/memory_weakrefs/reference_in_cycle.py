# A reference that is garbage itself keeps silent.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
x = A(1)
x.me = x
x.ref = weakref.ref(x, lambda r: print('never'))
del x
print(gc.collect() > 0)
