# A SimpleNamespace's attributes.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import types; held = types.SimpleNamespace(a=thing, b=thing)
print(count(thing) - base)
del held.a
print(count(thing) - base)
