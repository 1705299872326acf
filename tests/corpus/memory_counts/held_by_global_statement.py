# A global name is one reference.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
def f():
    global held
    held = thing
f()
print(count(thing) - base)
del held
print(count(thing) - base)
