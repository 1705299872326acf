# A method made by hand.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import types; held = types.MethodType(print, thing)
print(count(thing) - base)
held = None
print(count(thing) - base)
