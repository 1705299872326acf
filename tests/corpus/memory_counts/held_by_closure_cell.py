# A cell holds what it has; the closure holds the cell.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = (lambda x: lambda: x)(thing)
print(count(thing) - base)
held.__closure__[0].cell_contents = None
print(count(thing) - base)
