# An attribute of a function.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = lambda: 0; held.a = thing
print(count(thing) - base)
del held.a
print(count(thing) - base)
