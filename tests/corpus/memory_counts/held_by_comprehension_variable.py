# A comprehension's name does not stay.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = [0 for x in [thing]]
print(count(thing) - base)
held = None
print(count(thing) - base)
