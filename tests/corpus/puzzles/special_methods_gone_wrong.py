# What every kind of special method may give back, and what CPython says when it is of the wrong type.
class M(type):
    def __call__(cls, *a, **k):
        print('M.call', cls.__name__, a); return super().__call__(*a, **k)
    def __getattr__(cls, n): return f'meta-{n}'
    def __len__(cls): return 42
    def __contains__(cls, x): return x == 3
    def __iter__(cls): return iter('xyz')
    def __instancecheck__(cls, o): return o == 5
    def __prepare__(name, bases, **kw): print('prep', name, kw); return {'pre': 1}
    def __new__(m, n, b, d, **kw): return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **kw): super().__init__(n, b, d)
class A(metaclass=M, flag=True):
    def __init__(self, x=0): self.x = x
print(A(1).x, A.foo, len(A), 3 in A, list(A), isinstance(5, A), A.pre)
class D:
    def __get__(self, o, t): return ('get', o is None, t.__name__)
    def __set__(self, o, v): print('set', v)
    def __set_name__(self, o, n): print('name', o.__name__, n)
class B(A):
    d = D()
b = B(); print(b.d, B.d); b.d = 3; b.__dict__['d'] = 9; print(b.d)
class P:
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): self._v = x * 2
    @v.deleter
    def v(self): print('deleted')
p = P(); p.v = 4; print(p.v); del p.v
try: P.v.fget(None)
except AttributeError as e: print(e)
class R:
    @property
    def a(self): return 1
try: R().a = 2
except AttributeError as e: print(e)
try: del R().a
except AttributeError as e: print(e)
class S:
    __slots__ = ('a', '__b')
    def __init__(self): self.a = 1; self.__b = 2
s = S(); print(s.a, s._S__b, S.__slots__, hasattr(s, '__dict__'))
try: s.c = 1
except AttributeError as e: print(e)
try:
    class T(S, int): pass
except TypeError as e: print(e)
try:
    class U(A, B): pass
except TypeError as e: print(e)
class V:
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; print('sub', cls.__name__, tag)
class W(V, tag='t'): pass
try:
    class X(V, bad=1): pass
except TypeError as e: print(e)
class N:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return ('radd', o)
    def __eq__(self, o): print('eq'); return NotImplemented
    def __lt__(self, o): return NotImplemented
    def __matmul__(self, o): return 'mm'
    def __imatmul__(self, o): return 'imm'
    def __index__(self): return 3
    def __bool__(self): return 'x'
    def __len__(self): return -1
    def __hash__(self): return 'h'
    def __contains__(self, x): return []
    def __call__(self, *a, **k): return a, k
    def __getitem__(self, i): return i
    def __missing__(self, k): return k
    def __enter__(self): return self
    def __exit__(self, *e): print(e[0]); return True
    def __iter__(self): return 5
    def __format__(self, s): return 5
    def __repr__(self): return 5
    def __str__(self): return 7
    def __float__(self): return 1
    def __int__(self): return 'a'
    def __round__(self, n=None): return ('r', n)
    def __reversed__(self): return [1]
    def __complex__(self): return 5
    def __bytes__(self): return 'x'
    def __dir__(self): return ['b', 'a', 1]
    def __sizeof__(self): return -5
    def __fspath__(self): return 1
    def __trunc__(self): return 'tr'
    def __length_hint__(self): return 'q'
n = N()
import math, operator, os, sys
for f in (lambda: n + 1, lambda: 1 + n, lambda: n + n, lambda: n == 1, lambda: n < 1, lambda: n @ 1, lambda: [1, 2, 3, 4][n], lambda: bool(n), lambda: len(n), lambda: hash(n), lambda: 1 in n, lambda: n(1, a=2), lambda: n[1:2, ...], lambda: list(n), lambda: format(n), lambda: repr(n), lambda: str(n), lambda: float(n), lambda: int(n), lambda: round(n), lambda: round(n, 2), lambda: list(reversed(n)), lambda: complex(n), lambda: bytes(n), lambda: dir(n), lambda: sys.getsizeof(n), lambda: os.fspath(n), lambda: math.trunc(n), lambda: operator.length_hint(n), lambda: hex(n), lambda: range(n), lambda: 'a' * n, lambda: f'{n}', lambda: f'{n!r}', lambda: print(n), lambda: -n, lambda: ~n, lambda: n ** 2, lambda: 2 ** n, lambda: divmod(n, 1), lambda: {n: 1}, lambda: n.x, lambda: chr(n), lambda: math.sqrt(n), lambda: sum([n]), lambda: max(n, 1), lambda: sorted([n, 1]), lambda: iter(n), lambda: n and 1, lambda: not n, lambda: 1 if n else 2, lambda: isinstance(1, n), lambda: issubclass(int, n), lambda: [*n], lambda: dict(n), lambda: set(n), lambda: ''.join(n), lambda: int.from_bytes(n, 'big'), lambda: math.floor(n), lambda: math.ceil(n), lambda: pow(n, 2, 3), lambda: abs(n), lambda: slice(n).indices(5), lambda: (1).__add__(n), lambda: '%d' % n, lambda: '%s' % n, lambda: '%c' % n, lambda: bytearray(n), lambda: memoryview(n), lambda: zip(n), lambda: n is n, lambda: all(n)):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
with n: raise KeyError
