# weakref: references that do not keep their object.
import gc
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name!r})"


thing = Thing("a")
reference = weakref.ref(thing, lambda dead: print("gone"))
print(reference() is thing, weakref.getweakrefcount(thing), reference == weakref.ref(thing))
values, keys, things = weakref.WeakValueDictionary(k=thing), weakref.WeakKeyDictionary({thing: 1}), weakref.WeakSet([thing])
print(len(values), len(keys), len(things), values["k"], thing in things)
proxy = weakref.proxy(thing)
print(proxy.name)
finalizer = weakref.finalize(thing, print, "finalized")
print(finalizer.alive)
del thing
gc.collect()
print(reference(), len(values), len(keys), len(things), finalizer.alive)
try:
    proxy.name
except ReferenceError as error:
    print(error)
for wrong in (5, "x", (1,)):
    try:
        weakref.ref(wrong)
    except TypeError as error:
        print(error)
