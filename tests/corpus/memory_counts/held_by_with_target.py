# The name after `as` stays.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import contextlib
with contextlib.nullcontext(thing) as held:
    pass
print(count(thing) - base)
del held
print(count(thing) - base)
