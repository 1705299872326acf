# A set's member counts once.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = {thing, thing}
print(count(thing) - base)
held.discard(thing)
print(count(thing) - base)
