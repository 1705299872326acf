# Callbacks of weak references get the reference.
import weakref
log = []
class T:
    pass
def gone(ref):
    log.append(ref)
t = T()
r1 = weakref.ref(t, gone)
r2 = weakref.ref(t)
r3 = weakref.ref(t)
p = weakref.proxy(t)
p.x = [1]
m = weakref.WeakMethod
u = r1()
del u
n = weakref.getweakrefcount(t)
g = weakref.getweakrefs(t)
del t
f = weakref.finalize(log, print, "end")
alive = f.alive
d = r2() is None
log.clear()
f.detach()
