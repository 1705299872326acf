# tee's branches share a link that holds the value.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import itertools; held, more = itertools.tee([thing]); next(held)
print(count(thing) - base)
held = more = None
print(count(thing) - base)
