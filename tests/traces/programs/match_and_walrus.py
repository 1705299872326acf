class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
def kind(v):
    match v:
        case Point(x=[first, *rest], y=other):
            return first, rest, other
        case {"k": inner, **more}:
            return inner, more
        case [a, b]:
            return b, a
        case str() as s:
            return s
        case _:
            return None
p = kind(Point([1000, 2000], {"q": 1}))
q = kind({"k": [3000], "z": p})
r = kind([p, q])
if (n := len(r)) > 1 and (m := [n, r]):
    keep = m
s = kind("some text here")
