import functools
import itertools
def add(a, b, c=0):
    return [a, b, c]
p = functools.partial(add, 1000, c=[2000])
r = p(3000)
q = functools.partial(p, 4000)
s = q()
@functools.lru_cache(maxsize=2)
def square(n):
    return (n, n * n)
one = square(1000)
two = square(1000)
three = square(2000)
four = square(3000)
chain = itertools.chain([r], [s])
x = next(chain)
c = itertools.count(5000)
n = next(c)
tee1, tee2 = itertools.tee([r, s])
y = next(tee1)
total = functools.reduce(lambda a, b: a + b, [[1], [2], [3]])
g = [(k, list(v)) for k, v in itertools.groupby("aab")]
