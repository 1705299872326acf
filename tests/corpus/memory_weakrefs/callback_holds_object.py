# A callback that refers to the object keeps it alive.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
a = A(1)
class H:
    def __init__(self, o): self.o = o
    def __call__(self, r): print('never')
r = weakref.ref(a, H(a))
del a
print(r() is not None)
r = None
print('end')
