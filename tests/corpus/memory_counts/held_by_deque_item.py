# A deque's item.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import collections; held = collections.deque([thing, thing], 3)
print(count(thing) - base)
held.pop()
print(count(thing) - base)
