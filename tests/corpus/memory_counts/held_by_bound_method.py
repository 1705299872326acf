# A bound method holds its object.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = thing.__str__; more = thing.__init__
print(count(thing) - base)
held = more = None
print(count(thing) - base)
