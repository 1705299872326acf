# An attribute of another object.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = Thing(); held.a = thing; held.b = thing
print(count(thing) - base)
del held.a
print(count(thing) - base)
