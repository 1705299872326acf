# UserDict, UserList, ChainMap, abstract classes.
from collections import UserDict, UserList, ChainMap
from collections.abc import Mapping, MutableSequence
class U(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k, [v])
u = U(a=1000)
u["b"] = u["a"]
l = UserList([[1], [2]])
m = l[0]
l.append(m)
c = ChainMap({"x": [1]}, u)
v = c["a"]
w = c["x"]
class M(Mapping):
    def __init__(self, d):
        self.d = d
    def __getitem__(self, k):
        return self.d[k]
    def __iter__(self):
        return iter(self.d)
    def __len__(self):
        return len(self.d)
m2 = M({"q": [5]})
g = m2.get("q")
i = list(m2.items())
k = "z" in m2
