# Nested comprehensions, conditions, closures in them.
rows = [[i * 1000 + j for j in range(2)] for i in range(2)]
flat = [x for row in rows for x in row if x > 0]
d = {str(x): [x] for x in flat}
s = {len(k) for k in d}
fs = [lambda: i for i in range(2)]
vals = [f() for f in fs]
g = (x for x in flat)
first = next(g)
t = tuple(v for v in d.values())
