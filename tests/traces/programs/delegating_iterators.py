# An iterator class used by yield from, for, star and zip.
class It:
    def __init__(self, items):
        self.items = items
    def __iter__(self):
        return self
    def __next__(self):
        if not self.items:
            raise StopIteration([5])
        return self.items.pop()
    def send(self, v):
        return [v]
def g():
    r = yield from It([[1], [2]])
    return r
x = g()
a = next(x)
b = x.send("sent")
c = next(x)
try:
    next(x)
except StopIteration as e:
    d = e.value
f = [*It([[3]])]
h = dict(zip(It(["k"]), It(["v"])))
