# A named tuple.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import collections; held = collections.namedtuple('P', 'a b')(thing, thing)
print(count(thing) - base)
held = None
print(count(thing) - base)
