# A context manager that swallows an exception.
class Guard:
    def __init__(self):
        self.seen = []
    def __enter__(self):
        return self.seen
    def __exit__(self, kind, value, tb):
        self.seen.append(value)
        return kind is KeyError
g = Guard()
with g as s:
    s.append(1)
    {}[("a", 1)]
e = s[-1]
with Guard() as h, Guard() as i:
    h.append(i)
del e
g.seen.clear()
