# Decorators that count, memoise and take arguments.
import functools


def counted(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


def repeat(times):
    def decorate(function):
        return lambda *args: [function(*args) for _ in range(times)]
    return decorate


@counted
def fib(n):
    "nth number"
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(10), fib.calls, fib.__name__, fib.__doc__, fib.__wrapped__ is not fib)


@repeat(times=3)
@counted
def hello(name):
    return "hi " + name


print(hello("x"))


@functools.lru_cache(maxsize=2)
def slow(n):
    print("compute", n)
    return n * n


print(slow(2), slow(2), slow(3), slow(4), slow(2), slow.cache_info())
