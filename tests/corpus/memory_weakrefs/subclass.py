# A subclass of ref may carry more; it is not shared.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
class R(weakref.ref):
    __slots__ = ('tag',)
    def __new__(cls, o, tag):
        self = super().__new__(cls, o)
        self.tag = tag
        return self
    def __init__(self, o, tag):
        super().__init__(o)
a = A(1)
r, s = R(a, 'x'), R(a, 'y')
print(r is s, r.tag, s.tag, r() is a, weakref.getweakrefcount(a))
