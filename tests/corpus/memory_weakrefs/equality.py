# Live references compare their objects, dead ones themselves.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
class E(A):
    def __eq__(self, o): return True
    __hash__ = object.__hash__
a, b = E(1), E(2)
r, s = weakref.ref(a), weakref.ref(b)
print(r == s, r != s)
del a
print(r == s, r == r)
