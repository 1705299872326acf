# Order of weak reference callbacks, finalizers and clearing within one collection and when counts fall to zero.
import gc
import weakref

class Node:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)
    def __repr__(self):
        return self.name

def tell(text):
    return lambda ref: print("callback", text, type(ref).__name__)

n = Node("single")
refs = [weakref.ref(n, tell(i)) for i in range(4)]
proxy = weakref.proxy(n, tell("proxy"))
plain = weakref.ref(n)
f = weakref.finalize(n, print, "finalize single")
print(weakref.getweakrefcount(n), [type(each).__name__ for each in weakref.getweakrefs(n)])
del n
print(plain(), [each() for each in refs], f.alive)

a, b, c = Node("a"), Node("b"), Node("c")
a.next, b.next, c.next = b, c, a
outside = [weakref.ref(each, tell("outer " + each.name)) for each in (a, b, c)]
a.own = weakref.ref(b, tell("inner, dies with the cycle"))
fs = [weakref.finalize(each, print, "finalize", each.name) for each in (b, a, c)]
del a, b, c
print("collect", gc.collect())
print([each.alive for each in fs])

class Resurrect(Node):
    def __del__(self):
        print("resurrecting", self.name)
        kept.append(self)
kept = []
r = Resurrect("r")
r.me = r
w = weakref.ref(r, tell("r"))
d = weakref.WeakValueDictionary(x=r)
k = weakref.WeakKeyDictionary({r: 1})
s = weakref.WeakSet([r])
del r
print(gc.collect(), w(), len(d), len(k), len(s), kept)
kept.clear()
print(gc.collect())
r = Resurrect("q")
w = weakref.ref(r, tell("q"))
del r
print(w(), kept)
w2 = weakref.ref(kept[0], tell("q2"))
kept[0].me = kept[0]
kept.clear()
print(gc.collect(), w2())

v = weakref.WeakValueDictionary()
for i in range(5):
    v[i] = Node("v%d" % i)
print(len(v))
items = [Node("i%d" % i) for i in range(3)]
for each in items:
    v[each.name] = each
it = iter(v.items())
print(next(it)[0])
del items[1], each
print(len(v), sorted(v))
del it
print(len(v))
items.clear()
print(len(v))
