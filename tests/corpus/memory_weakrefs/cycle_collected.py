# References to objects of a collected cycle: callbacks before finalizers.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
class D(A):
    def __del__(self):
        print('del', self.name)
x, y = D(1), D(2)
x.o, y.o = y, x
r = weakref.ref(x, lambda r: print('callback x'))
s = weakref.ref(y, lambda r: print('callback y'))
del x, y
print(gc.collect(), r(), s())
