# *args is a tuple made for the call.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = (lambda *a: a)(thing, thing)
print(count(thing) - base)
held = None
print(count(thing) - base)
