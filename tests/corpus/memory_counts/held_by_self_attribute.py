# An object that holds itself.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
thing.me = thing; held = thing
print(count(thing) - base)
del thing.me; held = None
print(count(thing) - base)
