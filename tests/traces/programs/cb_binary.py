# Operators, reflected and in place.
class N:
    def __init__(self, v):
        self.v = v
    def __add__(self, other):
        if not isinstance(other, N):
            return NotImplemented
        return N(self.v + other.v)
    def __radd__(self, other):
        return N(self.v + other)
    def __iadd__(self, other):
        self.v += other.v
        return self
    def __neg__(self):
        return N(-self.v)
    def __getitem__(self, key):
        return key
    def __call__(self, *a, **k):
        return a, k
    def __bool__(self):
        return self.v > 0
    def __index__(self):
        return self.v
a, b = N(1000), N(2000)
c = a + b
d = 5 + a
a += b
e = -a
f = a[1:2, b]
g = a(b, k=c)
h = not a
i = [0] * N(2)
j = sum([a, b])
k = a and b
l = (10, 20, 30)[N(1)]
