# A StopIteration that escapes a generator's body is turned into RuntimeError.
def leaky(items):
    while True:
        yield next(items)


try:
    list(leaky(iter([1, 2])))
except RuntimeError as error:
    print(error, "| cause:", repr(error.__cause__), error.__suppress_context__)


def raises():
    raise StopIteration("by hand")
    yield


try:
    next(raises())
except RuntimeError as error:
    print(error, repr(error.__cause__), error.__context__ is error.__cause__)
print(list(x for x in [1, 2]), next(iter([]), "none"))
