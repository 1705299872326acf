# What a generator returns travels in StopIteration.
def inner():
    got = yield [1]
    return {"got": got}

def outer():
    result = yield from inner()
    yield result
    return (result,)

g = outer()
x = next(g)
y = g.send([5])
try:
    next(g)
except StopIteration as stop:
    z = stop.value
del g
