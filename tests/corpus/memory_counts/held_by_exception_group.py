# An exception group holds its exceptions.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = ExceptionGroup('g', [ValueError(thing)])
print(count(thing) - base)
held = None
print(count(thing) - base)
