# The exception being handled is kept as context.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
try:
    try:
        raise ValueError(thing)
    except ValueError:
        raise KeyError
except KeyError as error:
    held = error
print(count(thing) - base)
held.__context__ = None
print(count(thing) - base)
