# An lru_cache holds arguments and results.
import sys
count = sys.getrefcount
class Thing:
    pass
thing = Thing()
base = count(thing)
import functools; held = functools.lru_cache(lambda x: x); held(thing)
print(count(thing) - base)
held.cache_clear()
print(count(thing) - base)
