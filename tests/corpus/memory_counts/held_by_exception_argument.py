# An exception holds its arguments.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = ValueError(thing, thing)
print(count(thing) - base)
held.args = ()
print(count(thing) - base)
