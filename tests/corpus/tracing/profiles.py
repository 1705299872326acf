# sys.setprofile: calls and returns of Python functions, and of native functions as c_call, c_return and c_exception.
import sys

events = []


def profile(frame, event, argument):
    if event.startswith("c_"):
        argument = argument.__name__
    events.append((event, frame.f_code.co_name, argument))


def show(function, *arguments):
    events.clear()
    sys.setprofile(profile)
    try:
        function(*arguments)
    except Exception as error:
        sys.setprofile(None)
        print(function.__name__, "raised", repr(error))
    sys.setprofile(None)
    print(function.__name__)
    for event in events:
        print("   ", *event)


def plain(x):
    return x + 1


def natives(values):
    n = len(values) + abs(-1)
    values.append(n)
    list.append(values, n)
    str.upper("a")
    print(*[n])
    return max(values, key=lambda v: abs(v))


def fails():
    try:
        int("x")
    except ValueError:
        plain(1)
    [].pop()


def generator():
    got = yield 1
    yield got


def uses_generator():
    g = generator()
    next(g)
    g.send(2)
    g.close()


class Thing:
    def __init__(self):
        self.value = plain(2)

    @property
    def double(self):
        return self.value * 2

    def __len__(self):
        return 3


def uses_class():
    thing = Thing()
    thing.double
    len(thing)
    isinstance(thing, Thing)
    method = thing.__len__
    method()


def recursive(n):
    return recursive(n - 1) if n else "end"


show(plain, 1)
show(natives, [3])
show(fails)
show(uses_generator)
show(uses_class)
show(recursive, 2)
print(sys.getprofile())
sys.setprofile(profile)
print(sys.getprofile() is profile)
sys.setprofile(None)


def raises(frame, event, argument):
    raise LookupError(event)


try:
    sys.setprofile(raises)
    plain(1)
except LookupError as error:
    print("LookupError", error, sys.getprofile())
