# Chained assignment is one object with more names.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
a = b = c = thing
print(count(thing) - base)
del a, b; c = 0
print(count(thing) - base)
