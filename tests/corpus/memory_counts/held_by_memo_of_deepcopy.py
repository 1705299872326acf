# After deepcopy nothing of the original is held.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import copy; held = copy.deepcopy([thing])
print(count(thing) - base)
held = None
print(count(thing) - base)
