# The union of dicts holds the values again.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = {1: thing}; more = held | {2: thing}
print(count(thing) - base)
held = more = None
print(count(thing) - base)
