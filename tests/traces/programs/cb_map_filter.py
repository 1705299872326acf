# Functions called by map, filter, reduce, sum, any.
import functools, itertools
def add(a, b):
    c = [*a, *b]
    return c
def keep(x):
    ok = len(x) > 0
    return ok
data = [[1000], [], [2000]]
m = list(map(keep, data))
f = list(filter(keep, data))
r = functools.reduce(add, data)
r2 = functools.reduce(add, data, [5])
z = list(map(add, data, data))
a = list(itertools.accumulate(data, add))
s = list(itertools.starmap(add, [([1], [2])]))
t = list(itertools.takewhile(keep, data))
d = list(itertools.dropwhile(keep, data))
g = [(k, list(v)) for k, v in itertools.groupby(data, keep)]
n = any(keep(x) for x in data)
ff = list(itertools.filterfalse(keep, data))
