# A cache that forgets the least recently used, as a class and as a decorator.
from collections import OrderedDict
from functools import wraps


class LRU:
    def __init__(self, size):
        if size < 1:
            raise ValueError("size must be positive")
        self.size, self.data, self.hits, self.misses = size, OrderedDict(), 0, 0
    def get(self, key, default=None):
        if key in self.data:
            self.data.move_to_end(key)
            self.hits += 1
            return self.data[key]
        self.misses += 1
        return default
    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.size:
            return self.data.popitem(last=False)
        return None
    def __repr__(self): return f"LRU({list(self.data)}, hits={self.hits}, misses={self.misses})"


def cached(size):
    def decorate(function):
        cache = LRU(size)
        missing = object()
        @wraps(function)
        def wrapper(*args, **kwargs):
            key = args, tuple(sorted(kwargs.items()))
            value = cache.get(key, missing)
            if value is missing:
                value = function(*args, **kwargs)
                cache.put(key, value)
            return value
        wrapper.cache = cache
        return wrapper
    return decorate


cache = LRU(2)
print(cache.put("a", 1), cache.put("b", 2), cache.get("a"), cache.put("c", 3), cache.get("b", "gone"), cache)
calls = []
@cached(3)
def square(n, offset=0):
    """Square, slowly."""
    calls.append(n)
    return n * n + offset
print([square(n) for n in (1, 2, 3, 1, 4, 2, 1)], calls, square.cache, square.__name__, square.__doc__, square(2, offset=1), square(2, offset=1))
@cached(100)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache.hits, fib.cache.misses)
for action in (lambda: LRU(0), lambda: square([]), lambda: square("x"), lambda: square()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
from functools import lru_cache
@lru_cache(maxsize=2)
def double(n):
    print("compute", n, end="; ")
    return n * 2
print([double(n) for n in (1, 2, 1, 3, 2, 1)], double.cache_info())
double.cache_clear(); print(double.cache_info(), double.__wrapped__(5))
