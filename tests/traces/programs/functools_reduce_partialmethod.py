# partial objects hold their function, arguments and keywords.
from functools import partial, partialmethod, wraps, reduce
def f(*a, **k):
    return a, k
p = partial(f, [1], k=[2])
q = partial(p, [3], z=4)
r = q([5])
p.attr = r
class C:
    def m(self, x, y=None):
        return self, x, y
    n = partialmethod(m, [7])
c = C()
s = c.n()
t = c.n
d = reduce(lambda a, b: [a, b], [[1], [2], [3]])
e = p.args
g = p.keywords
