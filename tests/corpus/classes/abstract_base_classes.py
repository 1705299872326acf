# ABCs: abstract methods of all kinds, registering, subclass hooks, and what instantiation says.
from abc import ABC, ABCMeta, abstractclassmethod, abstractmethod, abstractproperty, abstractstaticmethod
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, MutableSequence, Sequence, Sized


class Base(ABC):
    @abstractmethod
    def one(self): return "default one"
    @property
    @abstractmethod
    def two(self): ...
    @classmethod
    @abstractmethod
    def three(cls): ...
    @staticmethod
    @abstractmethod
    def four(): ...
class Half(Base):
    def one(self): return super().one() + "!"
    two = 2
class Full(Half):
    @classmethod
    def three(cls): return cls.__name__
    @staticmethod
    def four(): return 4
class Single(ABC):
    @abstractmethod
    def only(self): ...
for cls in (Base, Half, Full, Single):
    try: print(cls().one())
    except TypeError as error: print(error)
print(sorted(Base.__abstractmethods__), sorted(Half.__abstractmethods__), Full.__abstractmethods__, Full().three(), Full.four(), Full().two)
class Sizedish(ABC):
    @classmethod
    def __subclasshook__(cls, other): return True if any("size" in vars(k) for k in other.__mro__) else NotImplemented
class HasSize: size = 1
class Virtual: pass
Sizedish.register(Virtual)
print(issubclass(HasSize, Sizedish), isinstance(Virtual(), Sizedish), issubclass(int, Sizedish), isinstance(HasSize(), Sizedish), Virtual.__mro__)
for bad in (5, "x"):
    try: Sizedish.register(bad)
    except TypeError as error: print(error)
try: Full.register(Base)
except RuntimeError as error: print(error)
class Plain:
    @abstractmethod
    def never_checked(self): ...
print(type(Plain()).__name__, Plain.never_checked.__isabstractmethod__)
checks = {"list": [], "dict": {}, "str": "", "gen": (i for i in ()), "func": len, "set": set(), "int": 5, "range": range(1), "bytes": b""}
for kind in (Iterable, Iterator, Sized, Container, Hashable, Callable, Sequence, Mapping, MutableSequence):
    print(kind.__name__, *(name for name, value in checks.items() if isinstance(value, kind)))
class Squares(Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if not 0 <= i < self.n: raise IndexError(i)
        return i * i
s = Squares(5)
print(list(s), 9 in s, s.index(4), s.count(16), list(reversed(s)), isinstance(s, Iterable))
class Upper(Mapping):
    def __init__(self, **d): self.d = d
    def __getitem__(self, k): return self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
u = Upper(a=1, b=2)
print(u["A"], "B" in u, u.get("Z", 0), list(u.items()), u == {"a": 1, "b": 2}, list(u.keys()), {**u}, len(u), u.keys() & {"a"})
class Missing(Mapping):
    def __len__(self): return 0
try: Missing()
except TypeError as error: print(error)
class NoIter:
    __iter__ = None
print(isinstance(NoIter(), Iterable), issubclass(type("E", (), {"__eq__": lambda s, o: True}), Hashable))
Half.two = property(lambda self: 1); Base.__abstractmethods__ = frozenset(); print(type(Base()).__name__)
