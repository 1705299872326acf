# An iterator holds the list, and so the item.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = iter([thing])
print(count(thing) - base)
next(held); next(held, 0)
print(count(thing) - base)
