# Weak dictionaries and sets: sizes, what is removed when, during iteration and by collections, copies and merges.
import gc
import weakref
class K:
    def __init__(self, n): self.n = n
    def __repr__(self): return "K%d" % self.n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return self.n
ks = [K(i) for i in range(6)]
wk = weakref.WeakKeyDictionary((k, i) for i, k in enumerate(ks))
wv = weakref.WeakValueDictionary(enumerate(ks))
ws = weakref.WeakSet(ks)
print(len(wk), len(wv), len(ws))
for k in wk:
    if k.n == 1:
        del ks[2]
        print("one gone", len(wk), len(wv), len(ws))
del k
print(sorted(x.n for x in wk), sorted(wv), sorted(x.n for x in ws))
it = iter(ws); next(it)
ks.pop()
print(len(ws), len(wk), len(wv))
del it
print(len(ws), [len(x) for x in (ws.copy(), ws | {K(9)}, ws & set(ks), ws - {ks[0]})])
a = K(50); a.me = a
wv["a"] = a; wk[a] = a; ws.add(a)
del a
print(gc.collect(), "a" in wv, len(wk), len(ws))
wk2 = wk.copy(); wv2 = wv.copy()
print(len(wk2), len(wv2))
print([r() for r in wv.valuerefs()][:2], [r() for r in wk.keyrefs()][:2])
print(wv.pop(0), wv.pop("x", None), wv.setdefault(77, ks[0]) is ks[0], wv.get(99), wv.popitem()[0])
tmp = wv.setdefault("temporary", K(3))
del tmp
print("temporary" in wv)
print(weakref.getweakrefcount(ks[0]), len(weakref.getweakrefs(ks[0])))
r1, r2, r3 = weakref.ref(ks[0]), weakref.ref(ks[0]), weakref.ref(ks[0], print)
print(r1 is r2, r1 is r3, weakref.getweakrefcount(ks[0]))
print(r1 == r3, hash(r1) == hash(ks[0]), r1 in {r3})
del r2, r3
print(weakref.getweakrefcount(ks[0]))
m = weakref.WeakMethod(ks[0].__repr__)
print(m()(), m == weakref.WeakMethod(ks[0].__repr__))
class Sub(weakref.ref):
    __slots__ = ("x",)
s1, s2 = Sub(ks[0]), Sub(ks[0])
print(s1 is s2, s1 == s2)
f = weakref.finalize(ks[0], print, "finalized", ks[0].n)
print(f.alive, f.peek()[1:], f.atexit)
ks.clear()
print(r1(), m(), s1(), f.alive, len(wk), len(wv), len(ws))
p = weakref.proxy(K)
print(p.__name__, isinstance(p, type), type(p).__name__)
class Z: pass
z = Z(); q = weakref.proxy(z); z.a = 5
print(q.a, q == z, bool(q), str(q)[:4], repr(q)[:10])
q.b = 6
del z
for work in (lambda: q.a, lambda: bool(q), lambda: q == 1, lambda: str(q), lambda: setattr(q, "x", 1),
        lambda: len(q), lambda: hash(q), lambda: q + 1, lambda: q()):
    try:
        print(work())
    except Exception as e:
        print(type(e).__name__, e)
