# An OrderedDict holds a key in its dict and in its links.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import collections; held = collections.OrderedDict({thing: 1})
print(count(thing) - base)
held.popitem()
print(count(thing) - base)
