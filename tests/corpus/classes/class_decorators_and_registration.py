# Decorating classes: adding methods, wrapping, registering, singletons, counting instances, immutability.
import functools
def add_repr(cls):
    def __repr__(self): return f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    cls.__repr__ = __repr__
    return cls
def register(registry, key=None):
    def decorate(cls): registry[key or cls.__name__.lower()] = cls; return cls
    return decorate
def singleton(cls):
    @functools.wraps(cls, updated=())
    def get(*args, **kwargs):
        if get.instance is None: get.instance = cls(*args, **kwargs)
        return get.instance
    get.instance = None
    return get
def frozen(cls):
    original = cls.__init__
    def __init__(self, *args, **kwargs):
        original(self, *args, **kwargs); object.__setattr__(self, "_sealed", True)
    def __setattr__(self, name, value):
        if getattr(self, "_sealed", False): raise AttributeError(f"{cls.__name__} is frozen")
        object.__setattr__(self, name, value)
    cls.__init__, cls.__setattr__ = __init__, __setattr__
    return cls
def trace(cls):
    for name, value in list(vars(cls).items()):
        if callable(value) and not name.startswith("__"):
            def make(name, value):
                @functools.wraps(value)
                def wrapper(self, *args):
                    print(f"-> {name}{args}", end=" ")
                    return value(self, *args)
                return wrapper
            setattr(cls, name, make(name, value))
    return cls
SHAPES = {}
@register(SHAPES)
@add_repr
class Circle:
    def __init__(self, r): self.r = r
@register(SHAPES, "sq")
@frozen
@add_repr
class Square:
    def __init__(self, a): self.a = a
@singleton
class Config:
    """The configuration."""
    def __init__(self, value=0): self.value = value
@trace
class Calc:
    def add(self, a, b): """adds"""; return a + b
    def twice(self, a): return self.add(a, a)
    def __len__(self): return 1
print(SHAPES["circle"](2), SHAPES["sq"](3), sorted(SHAPES), Config(5) is Config(6), Config().value, Config.__name__, Config.__doc__, Config.__wrapped__)
print(Calc().twice(4), Calc.add.__name__, Calc.add.__doc__, len(Calc()))
try: SHAPES["sq"](1).a = 5
except AttributeError as error: print(error)
def not_a_class(cls): return 5
@not_a_class
class Gone: pass
print(Gone)
class Outer:
    class Inner:
        value = 1
        class Deep: pass
    inner = Inner()
    def make(self): return self.Inner()
    @staticmethod
    def local():
        class Local: pass
        return Local
print(Outer.Inner.Deep.__qualname__, Outer().make().value, Outer.inner.__class__.__name__, Outer.local().__qualname__, Outer.local() is Outer.local(), type(Outer.Inner.Deep).__name__)
Data = type("Data", (Circle,), {"area": property(lambda self: self.r ** 2), "kind": "made", "__len__": lambda self: 7})
print(Data(3).area, Data.kind, len(Data(1)), Data(2), Data.__module__, Data.__qualname__, [n for n in vars(Data) if n[0] != "_"])
