# A generator that has not begun holds its arguments.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = (lambda x: (yield x))(thing)
print(count(thing) - base)
held.close()
print(count(thing) - base)
