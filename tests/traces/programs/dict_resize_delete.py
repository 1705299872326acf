# A dict grows, its holes stay until it is made anew.
d = {}
for i in range(12):
    d["k%d" % i] = i * 1000
for i in range(10):
    del d["k%d" % i]
d["new"] = 1
e = dict(d)
d[(1, 2)] = [d]
f = d.copy()
d.clear()
f.popitem()
g = {**e, "z": e}
h = e | {"q": 2}
h |= [("r", 3)]
x = h.setdefault("s", [])
p = h.pop("q")
