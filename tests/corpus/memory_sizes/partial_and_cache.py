# functools objects.
import sys, functools
print(sys.getsizeof(functools.partial(len)), sys.getsizeof(functools.partial(print, 1, sep="")), sys.getsizeof(functools.lru_cache(len)), sys.getsizeof(functools.cmp_to_key(max)(1)))
