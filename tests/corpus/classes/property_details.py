# property as a class: getter, setter, deleter, doc, names in errors, inheritance, use without decorator.
class Temperature:
    def __init__(self, celsius=0): self.celsius = celsius
    @property
    def celsius(self):
        """Degrees."""
        return self._celsius
    @celsius.setter
    def celsius(self, value):
        if value < -273.15: raise ValueError("too cold")
        self._celsius = value
    @celsius.deleter
    def celsius(self): print("deleted"); del self._celsius
    @property
    def fahrenheit(self): return self.celsius * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, value): self.celsius = (value - 32) * 5 / 9
    def _get(self): return "old style"
    old = property(_get, doc="old doc")
    write_only = property(None, lambda self, v: print("wrote", v))
    nothing = property()
class Kelvin(Temperature):
    @property
    def kelvin(self): return self.celsius + 273.15
    @Temperature.celsius.getter
    def celsius(self): return round(self._celsius, 1)
    fahrenheit = property(lambda self: "hidden")
t = Temperature(100)
print(t.celsius, t.fahrenheit, t.old, Temperature.celsius.__doc__, Temperature.old.__doc__, t.__dict__)
t.fahrenheit = 212; t.write_only = 5; del t.celsius
for action in ("t.celsius", "t.celsius = -300", "t.old = 1", "del t.old", "t.write_only", "t.nothing", "t.nothing = 1", "del t.nothing", "Temperature.celsius.fget(5)", "Kelvin(1.26).fahrenheit = 5", "print(Kelvin(1.26).celsius, Kelvin(0).kelvin, Kelvin(1).fahrenheit)", "Temperature.celsius = 5; print(t.celsius)"):
    try: exec(action); print(action, "ok")
    except Exception as error: print(action, "->", type(error).__name__, error)
p = property(len)
print(p.fget, p.fset, p.fdel, p.__get__("abc"), p.getter(str).fget, p.setter(print).fset is print, isinstance(p, property), p.__isabstractmethod__)
class Sub(property):
    """Sub doc"""
    def __get__(self, instance, owner=None): return "sub" if instance is None else super().__get__(instance, owner) * 2
class H:
    @Sub
    def v(self): return 21
print(H.v, H().v)
try: H().v = 1
except AttributeError as error: print(error)
class Lazy:
    def __init__(self, function): self.function = function
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, instance, owner=None):
        if instance is None: return self
        value = instance.__dict__[self.name] = self.function(instance)
        return value
class Data:
    @Lazy
    def total(self): print("computing", end=" "); return 42
d = Data(); print(d.total, d.total, d.__dict__); del d.total; print(d.total)
from functools import cached_property
class C:
    @cached_property
    def x(self): print("once", end=" "); return []
c = C(); c.x.append(1); print(c.x, C.x.attrname, c.__dict__); c.x = "set"; print(c.x); del c.x; print(c.x)
class NoDict:
    __slots__ = ()
    @cached_property
    def x(self): return 1
try: NoDict().x
except TypeError as error: print(error)
for arguments in ((1, 2, 3, 4, 5), (), (None,)):
    try: print(type(property(*arguments)).__name__)
    except TypeError as error: print(error)
