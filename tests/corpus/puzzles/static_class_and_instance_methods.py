# What the first argument is, depending on the kind of method and who calls it.
class A:
    def plain(*args): return [type(a).__name__ for a in args]
    @classmethod
    def cls_method(*args): return [getattr(a, "__name__", a) for a in args]
    @staticmethod
    def static(*args): return list(args)
class B(A): pass
print(B().plain(1), B.plain(1), B.cls_method(1), B().cls_method(1), A.cls_method(), B.static(1), B().static(1))
class C:
    def f(): return "no self"
    g = staticmethod(lambda: "static lambda")
    h = classmethod(lambda cls: cls.__name__)
    lam = lambda self, x=1: x
    builtin = len
print(C.f(), C.g(), C().g(), C.h(), C().lam(), C().builtin([1, 2]))
try:
    C().f()
except TypeError as error:
    print(error)
