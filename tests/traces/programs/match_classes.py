# match binds parts of the subject.
class Pt:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
def look(v):
    match v:
        case Pt(x=[first, *rest], y=y):
            return first, rest, y
        case {"k": k, **others}:
            return k, others
        case [a, b]:
            return b, a
        case str() as s:
            return [s]
r1 = look(Pt([1000, 2000], (3,)))
r2 = look({"k": [1], "m": 2})
r3 = look([[1], [2]])
r4 = look("word!")
