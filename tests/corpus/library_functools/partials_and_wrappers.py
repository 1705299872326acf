# partial, partialmethod, wraps, reduce, cmp_to_key, total_ordering.
import functools

double = functools.partial(pow, 2)
print(double(5), double.func, double.args, double.keywords, functools.partial(int, base=2)("101"), repr(functools.partial(print, 1, sep="-")))
print(functools.reduce(lambda a, b: a * b, range(1, 6)), functools.reduce(max, [], 0), sorted("bca", key=functools.cmp_to_key(lambda a, b: (a < b) - (a > b))))


def logged(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)
    return wrapper


@logged
def documented():
    "The text."


print(documented.__name__, documented.__doc__, documented.__wrapped__.__qualname__)


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(2), Version(3) > Version(2), Version(2) >= Version(2))
for attempt in (lambda: functools.reduce(max, []), lambda: functools.partial(), lambda: functools.partial(5), lambda: functools.total_ordering(type("E", (), {}))):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
