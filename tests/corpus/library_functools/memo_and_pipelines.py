# A pipeline of partials, and a memo by hand.
import functools
import operator


def compose(*functions):
    return functools.reduce(lambda f, g: lambda x: g(f(x)), functions)


clean = compose(str.strip, str.lower, functools.partial(str.replace, " x ", "-") if False else str.title)
print(clean("  hello world "), functools.reduce(operator.or_, [{1}, {2}], set()), functools.reduce(operator.add, [[1], [2]]))


def memo(function):
    known = {}

    @functools.wraps(function)
    def wrapper(*args):
        if args not in known:
            known[args] = function(*args)
        return known[args]

    wrapper.known = known
    return wrapper


@memo
def ways(n):
    "Ways to climb n steps."
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)


print(ways(40), len(ways.known), ways.__doc__, ways.__name__)


class Cell:
    def set_state(self, value):
        self.state = value

    alive = functools.partialmethod(set_state, True)


cell = Cell()
cell.alive()
print(cell.state)
