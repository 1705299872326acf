# A class attribute.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = type('C', (), {'a': thing})
print(count(thing) - base)
del held.a
print(count(thing) - base)
