# A property holds its functions.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = property(thing, thing)
print(count(thing) - base)
held = None
print(count(thing) - base)
