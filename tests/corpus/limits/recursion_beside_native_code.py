# Functions that call themselves through lru_cache, __call__, f(*args), properties and __getattr__ go as deep as the limit lets.
import functools
import sys

print(sys.getrecursionlimit())


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@functools.lru_cache(maxsize=10)
def ladder(n):
    return 0 if n == 0 else ladder(n - 1) + 1


print(fib(400))
print(fib.cache_info())
print(ladder(450), ladder.cache_info())


def memo(function):
    known = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        if args not in known:
            known[args] = function(*args, **kwargs)
        return known[args]

    return wrapper


@memo
def collatz(n):
    return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


@memo
def countdown(n):
    return "lift off" if n == 0 else countdown(n - 1)


print(collatz(97), countdown(480))


class Counter:
    def __call__(self, n):
        return 0 if n == 0 else 1 + self(n - 1)


class Node:
    def __init__(self, below):
        self.below = below

    @property
    def depth(self):
        return 1 if self.below is None else 1 + self.below.depth


class Fallback:
    def __init__(self, below):
        self.below = below

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return name if self.below is None else self.below.colour


class Watched:
    def __init__(self, below):
        self.below = below

    def __getattribute__(self, name):
        if name != "sum":
            return object.__getattribute__(self, name)
        return 1 if self.below is None else 1 + self.below.sum


print(Counter()(480))
chain = None
fallback = None
watched = None
for _ in range(950):
    chain = Node(chain)
    fallback = Fallback(fallback)
    watched = Watched(watched)
print(chain.depth, fallback.colour, watched.sum)
for deep in (lambda: fib(1500), lambda: countdown(2000), lambda: Counter()(1000)):
    try:
        deep()
    except RecursionError as error:
        print(type(error).__name__, error)
