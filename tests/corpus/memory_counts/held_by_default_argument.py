# A default value is held by the function.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = lambda a=thing: a
print(count(thing) - base)
held.__defaults__ = None
print(count(thing) - base)
