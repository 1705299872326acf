# A weak reference holds its callback.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import weakref; other = Thing(); held = weakref.ref(other, thing.__class__); held2 = weakref.ref(other, thing.__eq__)
print(count(thing) - base)
held2 = None
print(count(thing) - base)
