# Comparing holds nothing afterwards.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = thing == thing, thing in [thing], thing is thing, hash(thing) == hash(thing)
print(count(thing) - base)
held = None
print(count(thing) - base)
