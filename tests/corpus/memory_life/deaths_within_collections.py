# Closures made in loops, callbacks that resurrect, __del__ inside collections.
import sys, gc, weakref
rc = sys.getrefcount
gc.disable()
saved = []
class N:
    def __init__(self, tag): self.tag = tag
    def __del__(self):
        print("dies", self.tag)
        if self.tag % 2: saved.append(self)
fs = []
for i in range(3):
    n = N(i)
    fs.append(lambda n=n: (n, i))
    fs.append((lambda k: lambda: k)(n))
    print(rc(n), rc(fs[-1]))
del n
while fs:
    f = fs.pop()
    print(rc(f), f.__closure__ and rc(f.__closure__[0]), len(fs))
del f
print([x.tag for x in saved], [rc(x) for x in saved])
r = weakref.ref(saved[0], lambda r: print("cb", r() is None))
saved.clear()
print("again", gc.collect())
a = N(10); b = N(11); a.o = b; b.o = a
ra = weakref.ref(a, lambda r: print("a gone")); rb = weakref.ref(b, lambda r: print("b gone"))
del a, b
print(gc.collect(), len(saved), ra() is None, rb() is None)
print([rc(x) for x in saved], [gc.is_finalized(x) for x in saved])
saved.clear()
print(gc.collect(), len(saved))
class L(list):
    def __del__(self): print("L", len(self)); self.append(1)
class D(dict):
    def __del__(self): print("D", sorted(self, key=str)); self["x"] = self
class C:
    def __del__(self): gc.collect(); print("C", len(gc.get_objects()) > 0)
l = L([1]); l.append(l); d = D(a=l, b=C()); d["me"] = d
del l
print(gc.collect())
del d
print(gc.collect(), gc.garbage)
print(gc.collect(), gc.garbage)
def cb(r, held=[]): held.append(r); print("cb", len(held), rc(r))
t = N(20); ws = [weakref.ref(t, cb), weakref.proxy(t, cb), weakref.ref(t), weakref.ref(t, cb)]
print(weakref.getweakrefcount(t), [rc(w) for w in ws])
del t
print([rc(w) for w in ws])
del ws
f = weakref.finalize(N, print, "never")
class Q: pass
q = Q(); f2 = weakref.finalize(q, print, "fin", q.__class__); print(rc(q), rc(f2), f2.alive); del q; print(f2.alive)
f.detach()
