# __hash__ and __eq__ called by dicts and sets.
class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        h = self.n % 2
        return h
    def __eq__(self, other):
        same = self.n == other.n
        return same
a, b, c = K(1), K(3), K(1)
d = {a: [1]}
d[b] = [2]
x = d[c]
d.setdefault(c, [4])
y = d.get(b)
e = c in d
p = d.pop(c)
s = {a, b}
s.add(c)
s.discard(c)
t = s | {a}
u = s & {c}
f = dict.fromkeys([a, c], [0])
d.update({b: [9]})
