# A mappingproxy holds the dict.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import types; held = types.MappingProxyType({1: thing})
print(count(thing) - base)
held = None
print(count(thing) - base)
