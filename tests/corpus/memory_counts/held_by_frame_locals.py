# locals() of a function holds its values.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = (lambda x: locals())(thing)
print(count(thing) - base)
held.clear()
print(count(thing) - base)
