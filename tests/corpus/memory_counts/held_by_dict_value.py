# A dict's value.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = {1: thing, 2: thing}
print(count(thing) - base)
del held[1]
print(count(thing) - base)
