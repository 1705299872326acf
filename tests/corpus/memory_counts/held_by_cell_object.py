# A cell made by hand.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import types; held = types.CellType(thing)
print(count(thing) - base)
held.cell_contents = 0
print(count(thing) - base)
