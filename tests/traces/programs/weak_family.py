import weakref
class Thing:
    def __init__(self, name):
        self.name = name
log = []
a = Thing("alpha one")
r1 = weakref.ref(a)
r2 = weakref.ref(a, lambda ref: log.append("dead"))
p = weakref.proxy(a)
d = weakref.WeakValueDictionary()
d["a"] = a
s = weakref.WeakSet([a])
n = p.name
b = r1()
del a
size = len(d), len(s)
del b
after = len(d), len(s), r1() is None
