# Repetition holds it as many times.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = [thing] * 10
print(count(thing) - base)
del held[3:]
print(count(thing) - base)
