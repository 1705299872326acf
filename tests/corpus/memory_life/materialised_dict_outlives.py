# A dict taken from an instance lives on after it; the values move, the counts are those of one holder.
import gc
import sys
import weakref

class Value:
    def __del__(self):
        print("value dies")

class A:
    pass

a = A()
a.value = Value()
ref = weakref.ref(a.value)
print(sys.getrefcount(a.value))
d = a.__dict__
print(sys.getrefcount(a.value), sys.getrefcount(d))
print(gc.get_referrers(ref()) == [d])
del a
print(len(d), sys.getrefcount(d), sys.getsizeof(d), gc.is_tracked(d))
d.clear()
b = A()
b.value = Value()
print([type(each).__name__ for each in gc.get_referrers(b.value)])
b.__dict__
print([type(each).__name__ for each in gc.get_referrers(b.value)])
b.__dict__ = {}
print("new dict")
c = A()
c.me = c
c.value = Value()
d = c.__dict__
del c
print(gc.collect(), len(d))
del d["me"]
print(gc.collect())
del d
print(gc.collect())
e = A()
e.value = 1
del e.value
print(sys.getsizeof(e.__dict__), e.__dict__)
f = A()
f.__dict__.update(value=1, other=2)
print(sys.getsizeof(f.__dict__))
for n in range(3):
    g = A()
    object.__setattr__(g, "value", 1)
    print(sys.getsizeof(vars(g)))
