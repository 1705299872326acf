# __iter__, __next__, __getitem__, __len__, __contains__ at work.
class It:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return [self.n]
class Seq:
    def __init__(self, items):
        self.items = items
    def __getitem__(self, i):
        return self.items[i]
    def __len__(self):
        return len(self.items)
a = list(It(2))
b = tuple(It(2))
c, d = It(2)
e = [*It(1), *It(1)]
f = dict(zip("ab", It(2)))
s = Seq([[1], [2]])
g = list(s)
h = [2] in s
r = list(reversed(s))
z = max(It(2))
x = ",".join(str(i) for i in It(2))
n = next(It(1))
o = next(It(0), "none")
q = sum(It(2), [])
y = sorted(It(3))
