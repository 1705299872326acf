# Iterators of itertools hold what they go over.
import itertools
a = [[1], [2]]
p = itertools.product(a, "xy")
x = next(p)
c = itertools.combinations(a, 2)
y = next(c)
t, u = itertools.tee(a)
z = next(t)
w = next(u)
i = itertools.islice(a, 1, None)
v = next(i)
cy = itertools.cycle(a)
k = [next(cy) for _ in range(3)]
pw = list(itertools.pairwise(a))
ch = itertools.chain.from_iterable(a)
n = next(ch)
zl = list(itertools.zip_longest(a, [5], fillvalue=a))
r = itertools.repeat(a, 2)
q = next(r)
pm = next(itertools.permutations(a))
co = itertools.compress(a, [0, 1])
s = next(co)
