# A generator expression holds the iterator of its first iterable.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = (x for x in [thing])
print(count(thing) - base)
held.close()
print(count(thing) - base)
