# A conditional expression gives the object itself.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = thing if thing else None; more = thing or 1
print(count(thing) - base)
held = more = None
print(count(thing) - base)
