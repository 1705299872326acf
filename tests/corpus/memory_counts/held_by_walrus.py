# An assignment expression stores and leaves the value.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = [(a := thing), a]
print(count(thing) - base)
del a; held = None
print(count(thing) - base)
