# Unpacking stores in new names.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
a, (b, c) = thing, (thing, thing)
print(count(thing) - base)
a = b = c = None
print(count(thing) - base)
