# __new__ makes, __init__ fills: what each returns matters, and object's own versions complain of extra arguments.
class Both:
    def __new__(cls, *args, **kwargs):
        print("new", args, kwargs)
        return super().__new__(cls)
    def __init__(self, *args, **kwargs): print("init", args, kwargs)
class Other:
    def __new__(cls): return 5
    def __init__(self): print("never")
class Returns:
    def __init__(self, value): return value
class OnlyNew:
    def __new__(cls, x): return object.__new__(cls)
class OnlyInit:
    def __init__(self, x): self.x = x
class Neither: pass
class Wrong:
    def __new__(cls, x): return object.__new__(cls, x)
class WrongInit:
    def __init__(self, x): super().__init__(x)
class Cached:
    instances = {}
    def __new__(cls, key):
        if key not in cls.instances: cls.instances[key] = super().__new__(cls)
        return cls.instances[key]
    def __init__(self, key): self.count = getattr(self, "count", 0) + 1
Both(1, k=2)
print(Other(), OnlyNew(1).__class__.__name__, OnlyInit(2).x, Cached("a") is Cached("a"), Cached("a").count)
def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
for function in (lambda: Returns(1), lambda: type(Returns(None)), lambda: Neither(1), lambda: Neither(x=1), lambda: OnlyNew(), lambda: OnlyInit(), lambda: OnlyInit(1, 2), lambda: Wrong(1), lambda: WrongInit(1), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int),
                 lambda: int.__new__(str), lambda: int.__new__(), lambda: int.__new__(bool, 1), lambda: list.__new__(int), lambda: str.__new__(Neither), lambda: tuple.__new__(list), lambda: object.__new__(Neither, 1), lambda: Neither.__new__(Neither, 1), lambda: OnlyInit.__new__(OnlyInit, 1, 2).__class__.__name__, lambda: OnlyNew.__init__(OnlyNew(1), 5, 6),
                 lambda: Neither().__init__(1), lambda: type.__new__(type), lambda: type.__new__(int, "X", (), {}), lambda: type(len)(), lambda: type(None)(), lambda: type(None)(1), lambda: type(...)(), lambda: type(NotImplemented)(1), lambda: type(iter([]))(), lambda: type((x for x in ()))(), lambda: type(lambda: 0)(), lambda: dict.__new__(dict, 1, 2, x=3), lambda: list.__new__(list, 5), lambda: set.__init__(set(), 1, 2)):
    attempt(function)
class Sub(Both):
    def __init__(self, only): super().__init__(only)
attempt(lambda: Sub())
Sub(7)
class Tuple(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
    def __init__(self, *items): self.total = sum(items)
print(Tuple(1, 2, 3), Tuple(4, 5).total, Tuple() == (), type(Tuple(1) + (2,)))
