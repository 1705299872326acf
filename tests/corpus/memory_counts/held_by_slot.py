# A slot.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = type('S', (), {'__slots__': ('a',)})(); held.a = thing
print(count(thing) - base)
del held.a
print(count(thing) - base)
