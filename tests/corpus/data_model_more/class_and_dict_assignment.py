# __class__, __bases__, __dict__, __name__ and others can be assigned, within limits.
class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
class S:
    __slots__ = ("s",)
class T:
    __slots__ = ("s",)
class U:
    __slots__ = ("u",)
def attempt(action):
    try:
        exec(action, globals())
        print(action, "-> ok")
    except Exception as error:
        print(action, "->", type(error).__name__, error)
a = A(); a.x = 1
s = S(); s.s = "kept"
for action in ("a.__class__ = B; print(a.who(), a.x, isinstance(a, B))", "a.__class__ = int", "a.__class__ = S", "s.__class__ = A", "s.__class__ = T; print(s.s)", "s.__class__ = U", "a.__class__ = 5", "del a.__class__", "(5).__class__ = bool", "[].__class__ = list",
               "a.__dict__ = {'y': 2}; print(a.y, hasattr(a, 'x'))", "a.__dict__ = 5", "del a.__dict__; print(a.__dict__)", "a.__dict__ = None", "A.__dict__ = {}", "A.__dict__['q'] = 1", "s.__dict__",
               "A.__name__ = 'Renamed'; print(A, A.__qualname__)", "A.__name__ = 5", "A.__name__ = 'a\\0b'", "del A.__name__", "A.__qualname__ = 'Q.R'; print(A)", "A.__qualname__ = 1", "A.__module__ = 'elsewhere'; print(A)", "del A.__module__; print(A)",
               "int.__name__ = 'x'", "int.x = 1", "del int.real", "type.x = 1", "A.__doc__ = 'text'; print(A.__doc__)", "int.__doc__ = 'text'", "A.__bases__ = (B,); print(A.__mro__[1].__name__)", "A.__bases__ = ()", "A.__bases__ = B", "A.__bases__ = (A,)", "A.__bases__ = (int,)", "A.__bases__ = (B, B)", "A.__bases__ = (5,)", "B.__bases__ = (A,)",
               "del A.__bases__", "A.__mro__ = ()", "A.__base__ = B", "A.__flags__ = 1", "A.__basicsize__ = 1", "A.__subclasses__ = 1; print(A.__subclasses__)", "print(B.__subclasses__()[0] is A)", "a.who = lambda: 'instance'; print(a.who())", "A.who = lambda self: 'patched'; del a.who; print(A().who())"):
    attempt(action)
def f(): pass
for action in ("f.__name__ = 'g'; print(f.__name__, f.__qualname__)", "f.__name__ = 1", "f.__code__ = (lambda: 7).__code__; print(f())", "f.__code__ = 5", "f.__defaults__ = (1,); print(f.__defaults__)", "f.__defaults__ = [1]", "f.__kwdefaults__ = {'a': 1}", "f.__kwdefaults__ = 1", "f.__dict__ = {'z': 1}; print(f.z)", "f.__dict__ = 1", "f.__globals__ = {}", "f.__closure__ = ()", "f.__annotations__ = {'a': int}; print(f.__annotations__)", "f.__annotations__ = 1", "f.__doc__ = 5; print(f.__doc__)", "del f.__doc__; print(f.__doc__)", "del f.__name__", "f.__module__ = 3; print(f.__module__)", "f.__class__ = A", "f.__code__ = attempt.__code__", "y = 1\ndef k():\n def i(): return y\n return i\nf.__code__ = k().__code__", "f.__qualname__ = 5", "del f.__code__"):
    attempt(action)
