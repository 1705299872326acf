s = set()
for i in range(1000, 1008):
    s.add(i)
t = frozenset(s)
u = s - {1001, 1002}
s.discard(1003)
s |= {2000, 2001}
w = s & t
x = s ^ u
s.clear()
k = {frozenset([1000]): "v"}
c = t.copy()
del t
