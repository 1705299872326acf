# Functions, classes and generators can be referred to.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
def f(): pass
r = weakref.ref(f)
del f
print(r())
g = (x for x in ())
s = weakref.ref(g)
del g
print(s())
class C: pass
t = weakref.ref(C)
del C
print(t() is None)
gc.collect()
print(t() is None)
