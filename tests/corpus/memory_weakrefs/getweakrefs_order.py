# getweakrefs lists plain reference, proxy, then the others.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
a = A(1)
r1 = weakref.ref(a, print)
r2 = weakref.ref(a)
p = weakref.proxy(a)
r3 = weakref.ref(a, print)
print([['r1', 'r2', 'p', 'r3'][[id(r1), id(r2), id(p), id(r3)].index(id(x))] for x in weakref.getweakrefs(a)])
