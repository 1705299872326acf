# A slice holds its three parts.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = slice(thing, thing, thing)
print(count(thing) - base)
held = None
print(count(thing) - base)
