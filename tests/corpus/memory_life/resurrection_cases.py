# Resurrection by each way: global, list, self in a cycle, by the collector, twice, at exit; __del__ runs once.
import gc
import sys
import weakref

kept = []
class R:
    def __init__(self, name, how):
        self.name, self.how = name, how
    def __del__(self):
        print("del", self.name, sys.getrefcount(self))
        self.how(self)
def to_list(self):
    kept.append(self)
r = R("one", to_list)
del r
print(len(kept), gc.is_finalized(kept[0]), gc.is_tracked(kept[0]), sys.getrefcount(kept[0]))
kept.clear()
print("no second del")
def to_global(self):
    global back
    back = self
r = R("two", to_global)
r.child = R("child", to_list)
r = None
print(back.child.name, gc.is_finalized(back), gc.is_finalized(back.child))
back = None
print(len(kept))
kept.clear()
a, b = R("a", lambda self: kept.append(self)), R("b", lambda self: None)
a.b, b.a = b, a
a.data = [a, b]
del a, b
print(gc.collect(), [each.name for each in kept], gc.is_finalized(kept[0]), gc.is_finalized(kept[0].b),
        len(kept[0].data))
kept.clear()
print(gc.collect())
class Slots:
    __slots__ = ("x", "__weakref__")
    def __del__(self):
        kept.append(self)
s = Slots()
s.x = s
w = weakref.ref(s)
del s
print(gc.collect(), w() is None, kept[0].x is kept[0])
kept.clear()
print(gc.collect(), w())
def generator():
    try:
        yield 1
    finally:
        kept.append(me)
me = generator()
next(me)
me.close()
kept.clear()
class G:
    pass
def gen2():
    g = G()
    g.gen = it2
    try:
        yield g
    finally:
        print("gen2 finally")
        kept.append(g)
it2 = gen2()
next(it2)
del it2
print(gc.collect(), len(kept))
print(type(kept[0].gen).__name__, kept[0].gen.gi_frame)
kept.clear()
class Reraise:
    def __del__(self):
        self.me = self
        raise ValueError("in del")
hook = sys.unraisablehook
sys.unraisablehook = lambda info: print("unraisable", info.exc_type.__name__, info.err_msg,
        type(info.object).__name__)
x = Reraise()
del x
print(gc.collect())
sys.unraisablehook = hook
class Twice:
    def __del__(self):
        print("twice")
        kept.append(self)
t = Twice()
del t
kept[0].__del__()
print(len(kept), sys.getrefcount(kept[0]))
kept.clear()
end = R("at exit", to_list)
