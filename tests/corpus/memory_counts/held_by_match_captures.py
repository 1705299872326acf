# Captures of a match statement are names.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
match [thing, 1]:
    case [held, _]:
        pass
print(count(thing) - base)
del held
print(count(thing) - base)
