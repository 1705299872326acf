# A slice copies references.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = [thing, thing]; more = held[:1]
print(count(thing) - base)
held = more = None
print(count(thing) - base)
