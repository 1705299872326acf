# Each place in a tuple holds one.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = (thing, thing)
print(count(thing) - base)
held = None
print(count(thing) - base)
