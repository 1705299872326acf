# Class patterns use __match_args__, isinstance and attributes; errors when they are wrong.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Point3(Point):
    __match_args__ = ("x", "y", "z")
    def __init__(self, x, y, z): super().__init__(x, y); self.z = z
class NoArgs:
    a = 1
class BadArgs: __match_args__ = ["x"]
class BadItem: __match_args__ = (5,)
class Asks:
    def __getattr__(self, name): print("asked", name, end=" "); raise AttributeError(name)
class Meta(type):
    def __instancecheck__(cls, obj): return obj == "yes"
class Virtual(metaclass=Meta): pass
def f(value):
    match value:
        case Point3(x, y, z): return f"3d {x} {y} {z}"
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"on y at {y}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(x, y): return f"point {x} {y}"
        case Virtual(): return "virtual"
        case bool(b): return f"bool {b}"
        case int(n) | float(n): return f"number {n}"
        case str() as s: return f"text {s}"
        case [Point(x, _), *rest]: return f"list from {x} and {len(rest)}"
        case {"p": Point(x=px)}: return f"dict {px}"
        case tuple((a, b)): return f"pair {a} {b}"
        case NoArgs(a=v): return f"noargs {v}"
        case None: return "none"
        case list(items): return f"other list {items}"
    return "nothing"
for value in (Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), Point3(1, 2, 3), True, 5, 2.5, "yes", "no", [Point(1, 2), 3], {"p": Point(7, 8), "q": 1}, (1, 2), (1, 2, 3), NoArgs(), None, [1], {}, Asks()):
    print(f(value))
def attempt(source, **names):
    try:
        exec(source, {**globals(), **names})
    except Exception as error: print(type(error).__name__, error)
attempt("match v:\n case NoArgs(1): print('a')", v=NoArgs())
attempt("match v:\n case Point(1, 2, 3): print('a')", v=Point(1, 2))
attempt("match v:\n case Point(1, x=1): print('a')", v=Point(1, 2))
attempt("match v:\n case BadArgs(1): print('a')", v=BadArgs())
attempt("match v:\n case BadItem(1): print('a')", v=BadItem())
attempt("match v:\n case notaclass(): print('a')", v=1, notaclass=5)
attempt("match v:\n case int(1, 2): print('a')", v=1)
attempt("match v:\n case Point(x=1, x=2): print('a')", v=Point(1, 2))
attempt("match v:\n case Asks(q=1): print('a')\n case _: print('no match')", v=Asks())
attempt("match v:\n case int(real=r, imag=i): print(r, i)", v=5)
attempt("match v:\n case str(x) if x.isupper(): print('upper', x)\n case str(x): print('lower', x)", v="abc")
attempt("match v:\n case dict(d): print(d)", v={"k": 1})
attempt("match v:\n case object(__class__=c): print(c)", v=5)
attempt("match v:\n case Point(Point(a, b), c): print(a, b, c)", v=Point(Point(1, 2), 3))
