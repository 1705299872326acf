# __slots__: what they save, what they forbid, and every way to get them wrong.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = Point(1, 2)
def attempt(action):
    try:
        exec(action, globals())
        print(action, "-> ok")
    except Exception as error:
        print(action, "->", type(error).__name__, error)
for action in ("p.z = 1", "p.__dict__", "del p.x; p.x", "del p.x", "Point.x", "Point.x.__get__(5)", "Point.x.__get__(p)", "Point.x = 5; p.x = 1", "import weakref; weakref.ref(p)", "p.__slots__ = 1", "vars(p)"):
    attempt(action)
print(p.x, Point.__slots__, Point.y, type(Point.y), Point.y.__name__, Point.y.__objclass__)
for source in ("class A: __slots__ = 'name'", "class A: __slots__ = 5", "class A: __slots__ = ['a', 5]", "class A: __slots__ = ['1x']", "class A: __slots__ = ['a b']", "class A: __slots__ = ('a', 'a')",
               "class A:\n __slots__ = ['x']\n x = 1", "class A: __slots__ = ['__dict__', '__dict__']", "class A: __slots__ = ['__weakref__', 'x']", "class A(int): __slots__ = ['x']", "class A(int): __slots__ = ()",
               "class A(tuple): __slots__ = ['x']", "class A(bytes): __slots__ = ['x']", "class A(str): __slots__ = ['x']", "class A(list): __slots__ = ['x']", "class A(type): __slots__ = ['x']",
               "class A(Point): __slots__ = ['x']", "class A(Point): pass", "class B: __slots__ = ['q']\nclass A(Point, B): pass", "class B: __slots__ = ()\nclass A(Point, B): __slots__ = ()",
               "class B(Point): __slots__ = ['__dict__']\nclass A(B): __slots__ = ['__dict__']", "class A: __slots__ = {'x': 'doc of x'}\nprint(A.__slots__, A.x.__doc__)", "class A: __slots__ = iter(['m', 'n'])\nprint(A.m)",
               "class A: __slots__ = ['__private']\nprint([n for n in dir(A) if 'private' in n])", "class A: __slots__ = ['__class__']", "class A(int, str): pass", "class A(int, list): pass", "class A(dict, set): pass", "class A(Exception, int): pass", "class A(OSError, KeyError): pass", "class A(int, object): pass", "class A(object, int): pass",
               "class A(list, Point): pass", "class A(Exception, Point): pass", "class A(KeyError, AttributeError): pass"):
    attempt(source)
class Mixed(Point):
    pass
m = Mixed(1, 2)
m.z = 3
print(m.__dict__, m.x, Mixed.__basicsize__ - Point.__basicsize__, Point.__basicsize__, hasattr(m, "__weakref__"), Point.__dictoffset__, Mixed.__weakrefoffset__ != 0)
class Frozen:
    __slots__ = ("value",)
    def __setattr__(self, name, value): raise AttributeError("frozen")
f = Frozen()
object.__setattr__(f, "value", 1)
print(f.value)
attempt("f.value = 2")

q = Point.__new__(Point)
attempt("q.x")
