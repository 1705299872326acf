# chain, cycle and islice hold what they go over.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import itertools; held = itertools.chain([thing], (thing,)); more = itertools.cycle([thing]); next(more)
print(count(thing) - base)
held = more = None
print(count(thing) - base)
