# A loop's name goes on holding the last item.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
for held in [1, thing]:
    pass
print(count(thing) - base)
del held
print(count(thing) - base)
