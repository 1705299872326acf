# gc.freeze, get_freeze_count, unfreeze; objects of each generation; what a collection does with frozen cycles.
import gc
import weakref
gc.disable()
gc.collect()
class N:
    pass
print(gc.get_freeze_count())
a = N()
a.me = a
w = weakref.ref(a)
def where(thing):
    return [g for g in range(3) if any(each is thing for each in gc.get_objects(generation=g))]
print(where(a))
gc.collect(0)
print(where(a))
gc.collect(1)
print(where(a))
gc.freeze()
print(where(a), gc.get_freeze_count() > 1000, [len(gc.get_objects(g)) for g in range(2)], gc.get_count())
del a
print(gc.collect(), w() is None)
gc.unfreeze()
print(gc.get_freeze_count(), where(w()))
print(gc.collect(), w())
for arg in (None, 0, 1, 2, 3, -1, "a"):
    try:
        print(arg, type(gc.get_objects(arg)).__name__)
    except Exception as e:
        print(arg, type(e).__name__, e)
x = []
print(where(x))
y = {"x": x}
del x
b = []
for _ in range(5):
    b = [b]
print(len(gc.get_referrers(b[0])), gc.get_referents(b[0]) == [b[0][0]])
print(gc.get_referents(), gc.get_referents(1, "a", None), gc.get_referrers())
print(gc.isenabled(), gc.enable(), gc.isenabled(), gc.disable(), gc.isenabled())
st = gc.get_stats()
print(len(st), sorted(st[0]))
