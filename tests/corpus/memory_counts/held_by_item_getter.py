# itemgetter holds its items.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import operator; held = operator.itemgetter(thing, thing)
print(count(thing) - base)
held = None
print(count(thing) - base)
