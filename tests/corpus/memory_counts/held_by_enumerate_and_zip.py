# enumerate and zip hold iterators.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = enumerate([thing]); more = zip([thing], [thing])
print(count(thing) - base)
held = more = None
print(count(thing) - base)
