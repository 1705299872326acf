# A view holds the dict.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = {1: thing}.values()
print(count(thing) - base)
held = None
print(count(thing) - base)
