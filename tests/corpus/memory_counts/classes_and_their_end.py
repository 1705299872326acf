# References to classes: instances, subclasses, methods, mro, weak subclass lists; how a class dies.
import gc
import sys
import weakref
gc.disable()
def n(x):
    return sys.getrefcount(x) - 1
class A:
    pass
print(n(A))
a = A()
print(n(A))
b = [A() for _ in range(10)]
print(n(A))
del b
print(n(A))
class B(A):
    def m(self):
        return __class__
print(n(A), n(B), len(A.__subclasses__()))
ref = weakref.ref(B, lambda r: print("B died"))
del B
print(ref() is None, len(A.__subclasses__()))
print(gc.collect())
print(len(A.__subclasses__()), n(A))
C = type("C", (A,), {"x": a})
print(n(A), n(C), n(a))
del C
print(gc.collect(), n(a))
class D:
    __slots__ = ("p", "q")
print(n(D), [n(each) for each in (D.p, D.q)], [type(x).__name__ for x in gc.get_referents(D)])
class Meta(type):
    def __del__(cls):
        print("class dies", cls.__name__)
class M(metaclass=Meta):
    pass
m = M()
print(n(M), n(Meta))
del M
print(gc.collect())
del m
print(gc.collect())
class G:
    def __init_subclass__(cls, **kw):
        print("sub", n(cls), kw)
class H(G, k=1):
    pass
print(n(G), n(H))
class P:
    @property
    def a(self): return 1
    @classmethod
    def b(cls): return n(cls)
    @staticmethod
    def c(): return 1
    d = 5
print(n(P), P.b(), P().b(), n(P))
x = P.b
print(n(P))
del x
y = P().a, P().b, P.__dict__
print(n(P))
del y
import abc
class Abs(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
print(n(Abs))
class Con(Abs):
    def f(self): return 1
isinstance(Con(), Abs); issubclass(int, Abs)
print(n(Abs), n(Con))
from dataclasses import dataclass
@dataclass
class Data:
    a: int
    b: list = None
print(n(Data), sys.getsizeof(Data(1)), sys.getsizeof(vars(Data(1))))
from enum import Enum
class Col(Enum):
    R = 1
    G = 2
print(n(Col), n(Col.R), [n(x) for x in Col])
