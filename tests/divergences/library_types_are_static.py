# Types of library modules are heap types in CPython, so their instances refer to them; ours are static.
import functools
import gc
print(sorted(type(x).__name__ for x in gc.get_referents(functools.partial(len, 1))))
holder = (functools.partial,)
gc.collect()
print(gc.is_tracked(holder), gc.is_tracked(functools.partial))
print(type(functools.partial).__sizeof__(functools.partial))
