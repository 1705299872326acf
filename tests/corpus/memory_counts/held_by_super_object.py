# super() holds class, object and the object's type.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = super(Thing, thing)
print(count(thing) - base)
held = None
print(count(thing) - base)
