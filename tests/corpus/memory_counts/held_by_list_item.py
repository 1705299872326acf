# Each place in a list holds one reference.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = [thing, thing, thing]
print(count(thing) - base)
held.pop()
print(count(thing) - base)
