# Sets made from sets.
a = {(1, 2), (3, 4), 5000}
b = frozenset([(3, 4), 6000])
c = a | b
d = a & b
e = a - b
f = a ^ b
g = a.copy()
a.discard((1, 2))
a.update([7000, 8000, 9000])
h = frozenset(b)
i = set(b)
j = b.union([1])
x = a.pop() in a
s = sorted(f, key=repr)
k = {frozenset(a), b}
