# A starred target is a new list.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
a, *held = thing, thing, thing
print(count(thing) - base)
del held[0]; a = None
print(count(thing) - base)
