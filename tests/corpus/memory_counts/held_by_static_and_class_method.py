# Method wrappers hold the function.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = staticmethod(thing); more = classmethod(thing)
print(count(thing) - base)
held = more = None
print(count(thing) - base)
