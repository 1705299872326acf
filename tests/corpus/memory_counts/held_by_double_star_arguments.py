# **kwargs is a dict made for the call.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = (lambda **k: k)(a=thing)
print(count(thing) - base)
held.clear()
print(count(thing) - base)
