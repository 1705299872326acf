# Views and iterators of a dict that changes.
d = {"a": [1], "b": [2]}
k = d.keys()
v = d.values()
i = d.items()
ik = iter(k)
x = next(ik)
d["c"] = x
try:
    next(ik)
except RuntimeError as e:
    m = str(e)
p = next(iter(i))
n = k & {"a"}
o = i - {("a", 1)} if 0 else len(i)
r = list(reversed(d))
del d
s = list(v)
