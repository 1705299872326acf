# Objects with odd special methods given to everything that takes an object: conversions, protocols, errors.
import sys
def t(f):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, ascii(str(e)))
class I:
    def __init__(s, v): s.v = v
    def __index__(s): return s.v
t(lambda: "abc"[I(1)]); t(lambda: "abc"[I(1):I(2)]); t(lambda: [1,2,3][I(-1)]); t(lambda: bytes(I(3))); t(lambda: "a" * I(3)); t(lambda: range(I(2), I(5), I(2))); t(lambda: (1).__lshift__(I(2))); t(lambda: 1 << I(2)); t(lambda: int(I(7))); t(lambda: float(I(7))); t(lambda: complex(I(7))); t(lambda: chr(I(97))); t(lambda: round(1.2345, I(2))); t(lambda: "abc".find("c", I(1))); t(lambda: [0]*3 == [0]*I(3)); t(lambda: bytearray(I(2))); t(lambda: hex(I(255))); t(lambda: format(I(5), "d")); t(lambda: "%d" % I(5)); t(lambda: "%x" % I(5)); t(lambda: int("11", I(2))); t(lambda: sum([I(1)])); t(lambda: divmod(I(5), 2)); t(lambda: slice(I(1), I(3)).indices(I(10))); t(lambda: memoryview(b"abc")[I(1)]); t(lambda: [1,2,3].pop(I(0))); t(lambda: [1,2].insert(I(0), 5)); t(lambda: "a,b,c".split(",", I(1))); t(lambda: "x".center(I(5))); t(lambda: I(5) == 5)
class F:
    def __float__(s): return 2.5
t(lambda: float(F())); t(lambda: int(F())); t(lambda: round(F())); t(lambda: "%f" % F()); t(lambda: "%d" % F()); t(lambda: complex(F())); t(lambda: abs(F())); t(lambda: F() + 1)
class T:
    def __trunc__(s): return 9
    def __ceil__(s): return 10
    def __floor__(s): return 8
    def __round__(s, n=None): return ("round", n)
import math
t(lambda: math.trunc(T())); t(lambda: math.ceil(T())); t(lambda: math.floor(T())); t(lambda: round(T())); t(lambda: round(T(), 2)); t(lambda: round(T(), None))
class Fmt:
    def __format__(s, spec): return 5
t(lambda: f"{Fmt()}"); t(lambda: format(Fmt())); t(lambda: "{}".format(Fmt()))
class L:
    def __init__(s, v): s.v = v
    def __len__(s): return s.v
for v in (-1, 2**63, "a", 1.0, None, True): t(lambda: len(L(v)))
class H:
    def __init__(s, v): s.v = v
    def __hash__(s): return s.v
for v in (2**61-1, 2**61, -1, 2**64, "x", None, True): t(lambda: hash(H(v)))
class B:
    def __bytes__(s): return b"x"
t(lambda: bytes(B())); t(lambda: bytearray(B())); t(lambda: b"%b" % B()); t(lambda: b"%s" % B()); t(lambda: b"".join([B()]))
class It:
    def __iter__(s): return 5
class It2:
    def __iter__(s): raise KeyError("iter")
class It3:
    def __next__(s): return 1
for o in (It(), It2(), It3()):
    for f in (list, tuple, set, sum, max, sorted, iter, dict, "".join, b"".join, enumerate, zip, lambda x: [*x], lambda x: {**x}, lambda x: 1 in x, lambda x: map(str, x), any, bytes, frozenset, reversed):
        t(lambda: f(o))
class C:
    def __contains__(s, x): raise ValueError("contains")
    def __getitem__(s, k): raise TypeError("getitem %r" % (k,))
    def __setitem__(s, k, v): raise TypeError("setitem")
    def __delitem__(s, k): raise TypeError("delitem")
    def __call__(s, *a, **k): return a, k
    def __enter__(s): raise OSError("enter")
    def __exit__(s, *a): pass
    def __bool__(s): raise ArithmeticError("bool")
c = C()
t(lambda: 1 in c); t(lambda: c[1]); t(lambda: c[1:2, ...]); t(lambda: list(c)); t(lambda: c.__setitem__(1, 2)); t(lambda: c(1, x=2)); t(lambda: not c); t(lambda: c and 1); t(lambda: bool(c)); t(lambda: [x for x in (c,) if x]); t(lambda: any([c])); t(lambda: filter(None, [c]).__next__())
t(lambda: "%s %s" % {"a": 1}); t(lambda: "%(a)s" % [1]); t(lambda: "%s" % (1, 2)); t(lambda: "" % {}); t(lambda: "" % []); t(lambda: "" % (1,)); t(lambda: "%%s" % ()); t(lambda: "%-5.3s|" % "abcdef"); t(lambda: "%+.3e" % 12345.678); t(lambda: "%#.0f" % 3); t(lambda: "%#g" % 1.0); t(lambda: "% .3d" % 5); t(lambda: "%i" % 2**70)
t(lambda: sys.intern(5)); t(lambda: sys.intern("a")); t(lambda: sys.getsizeof()); t(lambda: sys.setrecursionlimit(-1)); t(lambda: sys.setrecursionlimit("a"));
t(lambda: type("X", (), {"__slots__": ("a",), "__init__": lambda s: None})().a)
t(lambda: type("X", (), {"__getattr__": 5})().zz); t(lambda: type("X", (), {"__call__": 5})()()); t(lambda: len(type("X", (), {"__len__": 5})())); t(lambda: type("X", (), {"__eq__": 5})() == 1); t(lambda: type("X", (), {"__repr__": 5})().__repr__()); t(lambda: repr(type("X", (), {"__repr__": lambda s: 5})())); t(lambda: str(type("X", (), {"__str__": lambda s: 5})())); t(lambda: hash(type("X", (), {"__hash__": 5})())); t(lambda: type("X", (), {"__add__": None})() + 1); t(lambda: 1 + type("X", (), {"__radd__": None})()); t(lambda: iter(type("X", (), {"__iter__": None})())); t(lambda: 1 in type("X", (), {"__contains__": None})()); t(lambda: type("X", (), {"__getitem__": None})()[0]); t(lambda: -type("X", (), {"__neg__": None})()); t(lambda: type("X", (), {"__bool__": None})() or 1); t(lambda: type("X", (), {"__class_getitem__": 5})[1]); t(lambda: type("X", (), {"__init_subclass__": 5})); t(lambda: type("Y", (type("X", (), {"__init_subclass__": 5}),), {})); t(lambda: type("X", (), {"__set_name__": 1, "a": type("D", (), {"__set_name__": 5})()})); t(lambda: type("X", (), {"__new__": lambda c: 5})()); t(lambda: type("X", (), {"__new__": 5})()); t(lambda: type("X", (), {"__init__": 5})())
t(lambda: int.__add__(1, "a")); t(lambda: int.__add__("a", 1)); t(lambda: str.upper(5)); t(lambda: list.append([1])); t(lambda: list.append(5, 1)); t(lambda: dict.get({}, )); t(lambda: "a".join.__self__); t(lambda: str.join("a")); t(lambda: object.__repr__(5)[:12]); t(lambda: int.__repr__("a")); t(lambda: type.__call__(5)); t(lambda: type.mro(5)); t(lambda: type.__subclasses__(int)); t(lambda: object.__eq__(1, 1)); t(lambda: object.__lt__(1, 2)); t(lambda: int.__lt__(1, 2.0)); t(lambda: float.__lt__(1.0, 2)); t(lambda: str.__mod__("%s", 5)); t(lambda: int.from_bytes.__self__); t(lambda: dict.fromkeys.__self__); t(lambda: [].__len__.__name__); t(lambda: [].__class__.__class__)
t(lambda: eval("__debug__")); t(lambda: eval("None")); t(lambda: exec("None = 1")); t(lambda: exec("__debug__ = 1")); t(lambda: setattr(5, "__debug__", 1)); t(lambda: exec("def f(__debug__): pass")); t(lambda: exec("True.x = 1")); t(lambda: exec("x.None = 1")); t(lambda: eval("...")); t(lambda: eval("1_000j")); t(lambda: eval("'a' 'b'")); t(lambda: eval("(*[1],)")); t(lambda: eval("*[1]")); t(lambda: eval("lambda *, a: a")(a=1)); t(lambda: eval("f'{1!r:>{2}}'")); t(lambda: eval("[*{1: 2}]")); t(lambda: eval("{**{}, 'a': 1}")); t(lambda: eval("(yield 1)")); t(lambda: eval("await x")); t(lambda: eval("x:=1")); t(lambda: eval("(x:=1)"))
