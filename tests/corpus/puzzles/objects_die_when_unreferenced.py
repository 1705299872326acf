# When __del__ is called: at the last reference, in which order.
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end="; ")
def f():
    a, b = T("a"), T("b")
    return b
x = f()
print("returned")
x = T("x2")
print("rebound")
y = x
del x
print("y still")
y = None
print("none")
T("temp").n
print("after temp")
l = [T(1), T(2), T(3)]
del l[1]
l[0] = 5
print(len(l))
l = None
print("list gone")
def g():
    t = T("in g")
    raise ValueError
try: g()
except ValueError: print("handled")
print("end")
d = {"k": T("v")}
d.pop("k")
d["z"] = T("z"); d.clear()
print([T("c").n for _ in range(2)])
s = T("last")
