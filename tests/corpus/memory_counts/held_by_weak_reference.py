# A weak reference holds nothing.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import weakref; held = [weakref.ref(thing), weakref.proxy(thing)]
print(count(thing) - base)
held = None
print(count(thing) - base)
