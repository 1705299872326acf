# How often an object counts while operators and statements ask its special methods
import sys

log = []


def hook(name, result):
    def method(self, *others, **more):
        counts = [sys.getrefcount(x) for x in (self, *others) if isinstance(x, X)]
        log.append((name, *counts))
        return result(self) if callable(result) else result
    return method


class X:
    pass


for name, result in {
    "__index__": 2, "__bool__": True, "__len__": 3, "__iter__": lambda self: iter([1, 2, 3]), "__contains__": True,
    "__getitem__": 1, "__setitem__": None, "__delitem__": None, "__hash__": 5, "__eq__": False, "__lt__": False,
    "__gt__": False, "__le__": True, "__neg__": 1, "__invert__": 1, "__add__": lambda self: self, "__radd__": 1,
    "__iadd__": lambda self: self, "__mul__": 1, "__rmul__": 1, "__matmul__": 1, "__or__": 1, "__ror__": 1,
    "__call__": 1, "__enter__": lambda self: self, "__exit__": True, "keys": lambda self: ["a"], "__set__": None,
}.items():
    setattr(X, name, hook(name, result))

CASES = """
x + x
x + 1
1 + x
x * 2
[1] * x
"a" * x
-x
~x
x @ x
x | x
1 | x
x < x
x == x
x != 1
x > 1
1 < x < x
not x
x and 1
x or 1
[1, 2, 3, 4][x]
[1, 2, 3, 4][x:]
(1, 2, 3)[x]
x[1]
x[x, 1]
x[1:x]
x[x] = x
del x[x]
1 in x
x in [x]
x in [1, 2]
x in (1, x)
[1, x].index(x)
[1].count(x)
[x].remove(1)
{x} | {x}
{x: 1} == {x: 1}
[x] == [1]
(x, 1) < (1, x)
x(1)
x(x, *[x])
x(a=x)
x(**{"b": x})
[*x]
(*x, *x)
{*x}
{**x}
{**{}, **x}
a, b, c = x
a, *b = x
x += 1
y = x
for i in x: pass
with x as y: 1 / 0
with x, x: pass
assert x
y = 1 if x else 2
y = [i for i in x if x]
y = {i: x for i in x}
y = list(i for i in x)
def g(): yield from x
list(g())
(lambda a, *b, c=x: a)(x, *x)
(lambda **k: k)(**x)
d = {}; d[x] = 1; d[x]; d.pop(x)
s = {1}; s.add(x); s.discard(x)
from operator import *; add(x, x); getitem(x, 1); contains(x, 1); index(x); truth(x); call(x, x); itemgetter(1)(x); iadd(x, x)
match = [x]; match == [x]
"""
for case in CASES.split("\n")[1:-1]:
    x = X()
    log.clear()
    space = {"x": x}
    space.update(globals())
    try:
        exec(case, space)
    except Exception as problem:
        log.append(type(problem).__name__)
    print(case, "->", *log)
