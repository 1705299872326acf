class Vec:
    def __init__(self, *parts):
        self.parts = list(parts)
    def __add__(self, other):
        return Vec(*[a + b for a, b in zip(self.parts, other.parts)])
    def __iadd__(self, other):
        self.parts += other.parts
        return self
    def __eq__(self, other):
        return self.parts == other.parts
    def __hash__(self):
        return len(self.parts)
    def __len__(self):
        return len(self.parts)
    def __getitem__(self, i):
        return self.parts[i]
    def __contains__(self, v):
        return v in self.parts
    def __bool__(self):
        return bool(self.parts)
a = Vec(1000, 2000)
b = Vec(3000, 4000)
c = a + b
a += c
same = a == b
table = {a: b, c: a}
got = table[c]
n = len(a)
item = a[0]
s = a[1:3]
has = 3000 in b
truth = not b
first, *rest = b
