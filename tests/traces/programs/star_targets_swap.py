# Swaps, chained targets, nested unpacking.
a, b = [1], [2]
a, b = b, a
c = d = e = [3]
(x, y), z = (a, b), c
l = [0, 0]
i, l[i] = 1, 2 if False else 1
l[0], l[1] = l[1], [l[0]]
for (p, q), *r in [((1000, 2000), 3000, 4000)]:
    s = (p, r)
t = u = v = (a, (b, c))
[m, *n] = t
del x, (y, z)
