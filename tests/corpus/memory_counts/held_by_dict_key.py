# A dict's key; the same key again adds nothing.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = {thing: 1}; held[thing] = 2
print(count(thing) - base)
held.clear()
print(count(thing) - base)
