# product holds pools and its result.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import itertools; held = itertools.product([thing], repeat=2); next(held)
print(count(thing) - base)
held = None
print(count(thing) - base)
