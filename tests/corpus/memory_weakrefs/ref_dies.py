# A weak reference gives None once its object is gone.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
a = A(1)
r = weakref.ref(a)
print(r() is a, r().name)
del a
print(r())
