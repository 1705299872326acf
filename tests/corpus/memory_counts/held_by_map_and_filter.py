# map and filter too.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = map(id, [thing]); more = filter(None, [thing])
print(count(thing) - base)
held = more = None
print(count(thing) - base)
