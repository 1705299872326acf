# StopIteration's value, generators' return, yield from a list.
def a():
    r = yield from [[1], (2,)]
    return [r]
def b():
    x = yield from a()
    y = yield from b2()
    return x, y
def b2():
    return [9]
    yield
g = b()
l = []
while True:
    try:
        l.append(next(g))
    except StopIteration as e:
        v = e.value
        break
