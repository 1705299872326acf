d = {}
for i in range(12):
    d["key%d" % i] = i * 1000
snapshot = dict(d)
for k in list(d)[:8]:
    del d[k]
d["again"] = snapshot
d.update(x=1000, y=2000)
merged = d | {"z": 3000}
popped = d.pop("again")
item = d.popitem()
d.clear()
e = dict.fromkeys(["p", "q"], [])
e["p"].append(1)
f = e.setdefault("r", e)
keys = e.keys()
view = e.items()
