# Searching calls __eq__ with the items.
class V:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        if isinstance(other, V):
            return self.n == other.n
        return NotImplemented
l = [V(1), V(2), V(3)]
v = V(2)
i = l.index(v)
n = l.count(v)
m = v in l
l.remove(v)
t = tuple(l)
j = V(3) in t
q = t == tuple(l)
r = [V(1)] == [V(1)]
w = V(1) != V(2)
z = (V(1) == 5)
