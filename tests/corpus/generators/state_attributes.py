# What a generator tells about itself.
import inspect


def counter(limit):
    for number in range(limit):
        yield number


g = counter(2)
print(g.__name__, g.__qualname__, g.gi_running, g.gi_suspended, g.gi_frame.f_lineno, inspect.getgeneratorstate(g))
next(g)
print(g.gi_suspended, g.gi_frame.f_lineno, g.gi_frame.f_locals, inspect.getgeneratorstate(g))
list(g)
print(g.gi_frame, g.gi_suspended, g.gi_yieldfrom, inspect.getgeneratorstate(g), g.gi_code.co_name)
g.__name__ = "renamed"
print(g.__name__, iter(g) is g)


def outer():
    yield from inner


inner = counter(3)
o = outer()
next(o)
print(o.gi_yieldfrom is inner)


def selfish():
    yield next(me)


me = selfish()
try:
    next(me)
except ValueError as error:
    print(error)
