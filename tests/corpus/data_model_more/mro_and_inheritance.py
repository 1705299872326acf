# The method resolution order merges the bases' orders; what cannot be merged is refused.
class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass
def names(cls): return [c.__name__ for c in cls.__mro__]
print(names(Z), Z.mro() == list(Z.__mro__), Z.__base__.__name__, [b.__name__ for b in Z.__bases__], [c.__name__ for c in O.__subclasses__()])
class X(A): pass
class Y(A, B): pass
for bases in ((A, X), (X, A), (O, A), (A, O), (Y, type("W", (B, A), {})), (A, A), (int, bool), (object, A), (K1, A, B)):
    try:
        print([b.__name__ for b in bases], names(type("T", bases, {})))
    except TypeError as error:
        print([b.__name__ for b in bases], "->", str(error).replace("\n", " "))
class Meta(type):
    def mro(cls):
        order = super().mro()
        return [order[0]] + order[1:-1][::-1] + [order[-1]]
class Turned(A, B, metaclass=Meta): pass
print(names(Turned))
class BadMeta(type):
    def mro(cls): return [cls, 5]
try:
    class Bad(metaclass=BadMeta): pass
except TypeError as error:
    print(error)
for bases in ((5,), ("x",), (bool,), (type(None),), (range,), (slice,), (type(len),), (A, None)):
    try:
        type("T", bases, {})
        print(bases, "ok")
    except TypeError as error:
        print(error)
for arguments in ((), (1, 2), ("T", A, {}), ("T", (), []), (5, (), {}), ("T", (A,)), ("T", (), {}, 1), ("a\0b", (), {}), ("T", [A], {})):
    try:
        print(type(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
class Diamond:
    calls = []
    def __init__(self): Diamond.calls.append("D"); super().__init__()
class L(Diamond):
    def __init__(self): Diamond.calls.append("L"); super().__init__()
class R(Diamond):
    def __init__(self): Diamond.calls.append("R"); super().__init__()
class Bottom(L, R):
    def __init__(self): Diamond.calls.append("B"); super().__init__()
Bottom(); print(Diamond.calls)
class P:
    x = "P"
class Q(P): pass
class S(P):
    x = "S"
class V(Q, S): pass
print(V.x, V().x, issubclass(V, P), isinstance(V(), S), issubclass(V, (int, Q)))
for arguments in ((5, int), (int, 5), (int, (int, 5)), (str, (int, 5)), (A(), A)):
    try:
        print(issubclass(*arguments))
    except TypeError as error:
        print(error)
