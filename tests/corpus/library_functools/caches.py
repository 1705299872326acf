# lru_cache and cache: hits, misses, keys, limits.
import functools


@functools.lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 1, 2)], square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(5), square.__name__)


@functools.cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(80), fibonacci.cache_info())


@functools.lru_cache(typed=True)
def kind(value):
    return type(value).__name__


print(kind(1), kind(1.0), kind(True), kind.cache_info())
for attempt in (lambda: square([1]), lambda: functools.lru_cache("x"), lambda: functools.lru_cache(maxsize=-5)(len).cache_info()):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
