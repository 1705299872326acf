# A frozenset's member.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = frozenset([thing, thing])
print(count(thing) - base)
held = None
print(count(thing) - base)
