# WeakMethod gives the bound method while the object lives.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
class M(A):
    def f(self): return self.name
m = M(7)
w = weakref.WeakMethod(m.f, lambda r: print('callback'))
plain = weakref.ref(m.f)
print(w()(), plain())
del m
print(w())
