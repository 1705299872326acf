# A defaultdict holds its factory.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import collections; held = collections.defaultdict(thing.__class__, a=thing)
print(count(thing) - base)
held.pop('a')
print(count(thing) - base)
