# A kept traceback holds the frame with its names.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
def fails(x):
    raise ValueError
try:
    fails(thing)
except ValueError as error:
    held = error
print(count(thing) - base)
held.__traceback__ = None
print(count(thing) - base)
