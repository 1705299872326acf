# gc.get_referrers and get_referents of each kind of holder; what is tracked when; is_finalized.
import gc, types, weakref, collections, functools
class T: pass
t = T()
def who(x):
    return sorted(type(r).__name__ for r in gc.get_referrers(x) if r is not globals())
print(who(t))
l = [t]; print(who(t)); del l
u = (t,); print(who(t)); del u
d = {"a": t}; print(who(t)); del d
d = {t: 1}; print(who(t)); del d
s = {t}; print(who(t)); del s
i = T(); i.x = t; print(who(t)); i.__dict__; print(who(t)); del i
class S: __slots__ = "a"
i = S(); i.a = t; print(who(t)); del i
f = lambda a=t: a; print(who(t)); del f
f = lambda *, a=t: a; print(who(t)); del f
f = (lambda t: lambda: t)(t); print(who(t)); del f
m = types.MethodType(len, t); print(who(t)); del m
p = functools.partial(len, t); print(who(t)); del p
c = types.CellType(t); print(who(t)); del c
it = iter([t]); print(who(t)); del it
z = zip([t]); print(who(t)); del z
g = (lambda a: (yield a))(t); print(who(t)); next(g); print(who(t)); del g
e = ValueError(t); print(who(t)); del e
def raiser(a): raise ValueError
try: raiser(t)
except ValueError as e: print(who(t))
r = weakref.ref(t); print(who(t)); r = weakref.ref(t, t.__init__); print(who(t)); del r
k = type("K", (), {"a": t}); print(who(t)); del k; gc.collect()
mod = types.ModuleType("m"); mod.a = t; print(who(t)); del mod
ns = types.SimpleNamespace(a=t); print(who(t)); del ns
dq = collections.deque([t]); print(who(t)); del dq
od = collections.OrderedDict(a=t); print(who(t)); del od
sl = slice(t); print(who(t)); del sl
pr = property(t); print(who(t)); del pr
sm = staticmethod(t); print(who(t)); del sm
mp = types.MappingProxyType({1: t}); print(who(t)); del mp
v = {1: t}.values(); print(who(t)); del v
en = enumerate([t]); print(who(t)); del en
su = super(T, t); print(who(t)); del su
ga = list[t]; print(who(t)); del ga
def fn(): pass
fn.a = t; print(who(t)); del fn
print([(type(x).__name__, gc.is_tracked(x)) for x in (1, "a", (), (1,), (t,), [], {}, {1: 1}, {1: t}, set(),
        frozenset(), t, S(), T, len, [].append, t.__init__, iter([]), range(3), slice(1), lambda: 1, types,
        ValueError(), weakref.ref(t), types.CellType(), memoryview(b""), bytearray(), object(), super, property(),
        T.__dict__, {}.keys(), 1 .__add__)])
x = (1, (2, 3)); y = {1: (1, 2)}; z = (1, [2])
print([gc.is_tracked(o) for o in (x, y, z)]); gc.collect(); print([gc.is_tracked(o) for o in (x, y, z)])
n = tuple(i for i in range(3)); o = tuple([1, 2]); print(gc.is_tracked(n),
        gc.is_tracked(o)); gc.collect(); print(gc.is_tracked(n), gc.is_tracked(o))
d = {}
print(gc.is_tracked(d))
d[1] = 1
print(gc.is_tracked(d))
d[2] = []
print(gc.is_tracked(d))
del d[2]
print(gc.is_tracked(d))
gc.collect()
print(gc.is_tracked(d))
print(gc.is_tracked({**{1: 1}}), gc.is_tracked(dict(a=1)), gc.is_tracked(dict(a=[])), gc.is_tracked({}.copy()), gc.is_tracked({1: []}.copy()))
