# Plain references to one object are one object.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
a = A(1)
r, s = weakref.ref(a), weakref.ref(a)
t = weakref.ref(a, print)
print(r is s, r is t, weakref.getweakrefcount(a), r == t, hash(r) == hash(t))
