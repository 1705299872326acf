# Only the innermost holder counts.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = [[[thing]]]
print(count(thing) - base)
held.clear()
print(count(thing) - base)
