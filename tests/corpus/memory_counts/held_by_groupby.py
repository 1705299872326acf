# groupby holds the current key and value.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import itertools; held = itertools.groupby([thing, thing]); next(held)
print(count(thing) - base)
held = None
print(count(thing) - base)
