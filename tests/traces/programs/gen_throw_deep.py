# throw() into a chain of generators.
def low():
    try:
        yield [1]
    except ValueError as e:
        got = e
        yield (got,)
        del got
    yield "last1"
def high():
    mine = [2]
    r = yield from low()
    yield (mine, r)
g = high()
a = next(g)
b = g.throw(ValueError("v1"))
c = next(g)
del b
d = next(g)
f = g.gi_frame.f_locals
del f
g.close()
