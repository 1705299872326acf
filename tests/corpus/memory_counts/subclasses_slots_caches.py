# Subclasses of dict, slots with inheritance, OrderedDict, deque, caches, partials.
import sys, gc, functools, weakref
from collections import OrderedDict, deque, defaultdict, Counter, ChainMap, namedtuple
rc = sys.getrefcount; sz = sys.getsizeof
class N:
    def __init__(self, tag): self.tag = tag
    def __del__(self): print("dies", self.tag)
n = N(1)
class DD(dict):
    __slots__ = ("s",)
class DE(DD): pass
d = DD(a=n); d.s = n; e = DE(d); e.attr = n; e.s = e
print(rc(n), rc(d), rc(e), sz(d), sz(e), gc.is_tracked(d), [type(x).__name__ for x in gc.get_referents(e)])
del d; print(rc(n)); del e; print(rc(n), gc.collect(), rc(n))
class A: __slots__ = ("a", "b")
class B(A): __slots__ = ("c", "__weakref__")
class C(B): pass
class E(B): __slots__ = ("a",)
for cls in (A, B, C, E):
    x = cls(); x.a = n
    try: x.c = [n]
    except AttributeError: print("no c")
    if hasattr(x, "__dict__"): x.z = n
    print(cls.__name__, sz(x), rc(n), [type(q).__name__ for q in gc.get_referents(x)], gc.is_tracked(x), cls.__basicsize__)
    del x
print(rc(n))
o = OrderedDict(a=n, b=[n]); o.move_to_end("a"); k = o.keys(); it = iter(o.items()); p = next(it)
print(rc(n), rc(o), rc(p), rc(k), sz(o), [type(q).__name__ for q in gc.get_referents(o)])
del p, it; o2 = o.copy(); o.popitem(); print(rc(n), sz(o2)); o.clear(); o2["c"] = o2; del o2, o, k; print(gc.collect(), rc(n))
q = deque([n] * 3, 5); q.rotate(1); q.append(q); print(rc(n), rc(q), sz(q)); i = iter(q); next(i); print(rc(n), rc(q)); q2 = q.copy(); print(rc(n), rc(q)); del q2; q.clear(); print(rc(n), rc(q))
try: next(i)
except RuntimeError as x: print(x)
del i, q
@functools.lru_cache(maxsize=2)
def cached(x, *y): return [x]
print(rc(n)); cached(n); print(rc(n)); cached(n, 1); print(rc(n)); cached(2); print(rc(n)); cached(3); print(rc(n)); cached.cache_clear(); print(rc(n))
pa = functools.partial(cached, n, 1, key=n); pb = functools.partial(pa, n); print(rc(n), rc(pa), [type(q).__name__ for q in gc.get_referents(pb)], sz(pb)); del pa; print(rc(n)); del pb; print(rc(n))
class M:
    @functools.cached_property
    def cp(self): return [self]
    @functools.lru_cache
    def me(self): return n
m = M(); m.cp; m.me(); print(rc(m), rc(n)); w = weakref.ref(m); del m; print(gc.collect() > 0, w() is None); M.me.cache_clear(); print(gc.collect(), w() is None, rc(n))
df = defaultdict(lambda: [n]); df["a"]; df["b"]; print(rc(n), rc(df), [type(q).__name__ for q in gc.get_referents(df)]); del df; print(rc(n))
T = namedtuple("T", "a b"); t = T(n, n); u = t._replace(a=1); print(rc(n), rc(t), sz(t), gc.is_tracked(t)); del t; print(rc(n)); del u
c = Counter([n, n]); print(rc(n), c[n], sz(c)); cm = ChainMap({1: n}, c); print(rc(n), cm[1] is n); del c; del cm; print(rc(n))
print(functools.reduce(lambda a, b: (a, rc(n)), [n, n, n])[1], rc(n))
