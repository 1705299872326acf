# Weak references into a cycle that dies.
import gc, weakref
class N:
    pass
seen = []
a = N()
b = N()
a.o = b
b.o = a
r = weakref.ref(a, seen.append)
q = weakref.ref(b)
a.r = weakref.ref(b, seen.append)
p = weakref.proxy(a)
s = weakref.WeakSet([a, b])
del a, b
n = len(s)
c = gc.collect()
m = len(s)
dead = r() is None
