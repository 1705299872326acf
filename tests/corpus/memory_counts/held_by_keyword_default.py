# A keyword-only default too.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = lambda *, a=thing: a
print(count(thing) - base)
held.__kwdefaults__ = None
print(count(thing) - base)
