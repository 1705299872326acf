# __missing__, default factories.
from collections import defaultdict
class M(dict):
    def __missing__(self, key):
        value = [key]
        self[key] = value
        return value
m = M()
a = m["k1"]
b = m["k1"]
def make():
    new = []
    return new
d = defaultdict(make)
c = d["x"]
d["y"].append(c)
e = d.get("z")
f = "{a}".format_map(M(a=[1]))
g = "%(q)s" % m
