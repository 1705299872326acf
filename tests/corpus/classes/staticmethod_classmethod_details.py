# Descriptors around functions: wrapping attributes, calling, nesting, inheritance, __func__.
class A:
    @staticmethod
    def s(x: int = 1) -> str:
        """static doc"""
        return f"s{x}"
    @classmethod
    def c(cls, x=2):
        """class doc"""
        return f"{cls.__name__}{x}"
    @classmethod
    @property
    def cp(cls): return f"class property {cls.__name__}"
    raw = staticmethod(len)
class B(A):
    @classmethod
    def c(cls, x=3): return "B>" + super().c(x)
    @staticmethod
    def s(x=0): return "B>" + A.s(x)
print(A.s(), A().s(5), B.s(), A.c(), A().c(1), B.c(), B().c(9), A.cp, B.cp, A.raw("abc"), A().raw([1]))
s, c = A.__dict__["s"], A.__dict__["c"]
print(s(7), s.__func__ is A.s, s.__name__, s.__doc__, s.__wrapped__ is A.s, s.__annotations__, s.__isabstractmethod__, c.__func__.__name__, c.__name__, c.__doc__, c.__wrapped__.__qualname__)
print(repr(s).split(" at ")[0], repr(c).split(" at ")[0], type(A.s).__name__, type(A.c).__name__, A.c.__self__ is A, B().c.__self__ is B, A.c.__func__ is c.__func__)
for action in (lambda: c(5), lambda: c(), lambda: staticmethod(5)(), lambda: classmethod(5).__get__(None, A), lambda: staticmethod(), lambda: classmethod(1, 2), lambda: A.c.__get__(5), lambda: s.__get__(None, None)(3), lambda: c.__get__(None, A)(1), lambda: c.__get__(B())(4), lambda: staticmethod(A.s)(8), lambda: A.s.nothing, lambda: classmethod(lambda cls: cls).__get__(1)):
    try: print(str(action()).split(" at 0x")[0])
    except Exception as error: print(type(error).__name__, error)
s.extra = 1; print(s.extra, s.__dict__["extra"])
class Wrapper:
    def __init__(self, f): self.f = f
    def __get__(self, instance, owner): return lambda *a: (owner.__name__, instance is None, self.f(*a))
class W:
    f = staticmethod(Wrapper(lambda *a: a))
    g = classmethod(Wrapper(lambda *a: len(a)))
print(W.g(1), isinstance(W.f, Wrapper))
class Counter:
    total = 0
    def __init__(self): type(self).total += 1
    @classmethod
    def made(cls): return cls.total
    @classmethod
    def many(cls, n): return [cls() for _ in range(n)]
class Sub(Counter): total = 0
Counter(); Sub.many(3); print(Counter.made(), Sub.made(), Counter.total, len(Sub.many(2)), Sub.total)
