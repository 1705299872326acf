# A shallow copy holds the same objects.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import copy; held = [thing]; more = copy.copy(held), held.copy(), list(held), held[:]
print(count(thing) - base)
held = more = None
print(count(thing) - base)
