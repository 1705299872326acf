# __instancecheck__, __subclasscheck__, __class__ that lies, tuples and unions.
class Even(type):
    def __instancecheck__(cls, value): print("asked", value, end=" "); return isinstance(value, int) and value % 2 == 0
    def __subclasscheck__(cls, other): return other in (int, bool)
class EvenNumber(metaclass=Even): pass
print(isinstance(4, EvenNumber), isinstance(3, EvenNumber), isinstance("x", (str, EvenNumber)), isinstance(5, (str, EvenNumber)), isinstance(EvenNumber(), EvenNumber), issubclass(int, EvenNumber), issubclass(str, EvenNumber), issubclass(EvenNumber, EvenNumber))
class Liar:
    __class__ = int
print(isinstance(Liar(), int), isinstance(Liar(), Liar), type(Liar()).__name__, Liar().__class__, issubclass(Liar, int))
class Proxy:
    def __init__(self, target): self.target = target
    @property
    def __class__(self): return type(self.target)
    def __getattr__(self, name): return getattr(self.target, name)
p = Proxy([1, 2])
print(isinstance(p, list), p.__class__, p.count(1), type(p) is Proxy)
class Raises(type):
    def __instancecheck__(cls, value): raise ZeroDivisionError("in check")
class R(metaclass=Raises): pass
class Odd(type):
    def __instancecheck__(cls, value): return "truthy text"
class O(metaclass=Odd): pass
for action in (lambda: isinstance(1, R), lambda: isinstance(R(), R), lambda: isinstance(1, O), lambda: isinstance(1, 1), lambda: isinstance(1, (int, 1)), lambda: isinstance("a", (int, 1)), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: isinstance(1, int | str), lambda: issubclass(bool, int | str), lambda: isinstance(1, ()), lambda: isinstance(1, ((), ((int,),))), lambda: isinstance(None, type(None)), lambda: isinstance(1, "int"), lambda: isinstance(1, list[int]), lambda: isinstance(int, type), lambda: isinstance(type, type), lambda: isinstance(object, type), lambda: isinstance(type, object)):
    try: print(action(), end="; ")
    except Exception as error: print(type(error).__name__, error)
print()
class Bases:
    @property
    def __bases__(self): return (int,)
try: print(issubclass(Bases(), int), issubclass(Bases(), str))
except TypeError as error: print(error)
