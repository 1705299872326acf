# Formatting holds nothing afterwards.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
held = '%s %s' % (thing.__class__.__name__, 1), f'{thing.__class__}'
print(count(thing) - base)
held = None
print(count(thing) - base)
