# A recursive function behind a wrapper, a cache, an operator or a property: each call counts twice, sometimes once.
import functools


def traced(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper


@traced
def countdown(number):
    return 0 if number == 0 else 1 + countdown(number - 1)


@functools.lru_cache(maxsize=None)
def fibonacci(number):
    return number if number < 2 else fibonacci(number - 1) + fibonacci(number - 2)


class Node:
    def __init__(self, value, rest=None):
        self.value, self.rest = value, rest

    def __eq__(self, other):
        return self.value == other.value and self.rest == other.rest

    def __len__(self):
        return 1 + (len(self.rest) if self.rest is not None else 0)

    @property
    def depth(self):
        return 1 + (self.rest.depth if self.rest is not None else 0)


def chain(length):
    node = None
    for value in range(length):
        node = Node(value, node)
    return node


def attempt(name, action):
    try:
        print(name, action())
    except RecursionError as error:
        print(name, "RecursionError:", error)


for depth in 290, 310, 480, 510:
    attempt("wrapper", lambda: countdown(depth))
    fibonacci.cache_clear()
    attempt("cache", lambda: fibonacci(depth))
    attempt("equality", lambda: chain(depth) == chain(depth))
for depth in 480, 980, 1010:
    attempt("length", lambda: len(chain(depth)))
    attempt("property", lambda: chain(depth).depth)
