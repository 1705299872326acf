# Dead dicts and their first tables are kept.
d = {}
i = id(d)
del d
e = {1: 2}
print(id(e) == i)
f = {}
j = id(f)
del f, e
g = {}
print(id(g) == i, id(g) == j)
