# return in a generator ends it; the value travels in StopIteration.
def worker():
    yield 1
    return "result"


g = worker()
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)
print(list(worker()), next(g, "default"))


def delegate():
    got = yield from worker()
    print("got", got)
    return got * 2


print([*delegate()])


def tuple_return():
    return (1, 2)
    yield


try:
    next(tuple_return())
except StopIteration as stop:
    print(stop.value, stop.args)
