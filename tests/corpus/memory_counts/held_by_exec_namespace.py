# A namespace given to exec.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = {'x': thing}; exec('y = x', held)
print(count(thing) - base)
held.clear()
print(count(thing) - base)
