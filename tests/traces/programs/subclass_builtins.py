# Subclasses of built-in types with attributes.
class L(list):
    def append(self, x):
        super().append([x])
class D(dict):
    def __getitem__(self, k):
        return super().__getitem__(k)
class S(set):
    pass
class F(float):
    pass
class B(bytes):
    pass
l = L([1])
l.append(l)
l.name = "n1"
d = D(a=[1])
x = d["a"]
y = d.get("a")
s = S([1000])
s.tag = l
f = F(2.5)
g = f + 1
b = B(b"abc")
c = b[1:]
l.pop()
m = L(l)
n = l[:]
o = l + [1]
