# An exception within a generator ends it and keeps its frame.
def broken(items):
    local = list(items)
    yield local
    raise ValueError(local)

g = broken((10001, 10002))
a = next(g)
try:
    next(g)
except ValueError as error:
    kept = error
    args = error.args
del kept
done = list(g)
