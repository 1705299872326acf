# functools.partial holds its arguments.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import functools; held = functools.partial(print, thing, key=thing)
print(count(thing) - base)
held = None
print(count(thing) - base)
