# sorted makes a new list of the same objects.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = sorted([thing, thing], key=lambda x: 0)
print(count(thing) - base)
held = None
print(count(thing) - base)
