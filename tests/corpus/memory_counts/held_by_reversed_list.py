# reversed holds the list.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = reversed([thing])
print(count(thing) - base)
held = None
print(count(thing) - base)
