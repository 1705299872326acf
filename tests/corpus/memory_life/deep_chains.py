# Deeply nested deaths: lists, tuples, dicts, instances, exceptions, generators; the order and that nothing overflows.
import sys
class N:
    def __init__(self, n, next): self.n, self.next = n, next
    def __del__(self): order.append(self.n)
order = []
x = None
for i in range(300): x = N(i, x)
del x
print(order[:5], order[-5:], len(order), order == list(range(299, -1, -1)))
class L(list):
    def __del__(self): order.append(self[0])
for kind in ("list", "tuple", "dict", "mixed", "sub"):
    order = []
    x = None
    for i in range(120):
        t = N(i, None)
        x = [t, x] if kind == "list" else (t, x) if kind == "tuple" else {0: t, 1: x} if kind == "dict" else L([i,
        x]) if kind == "sub" else [(t, {1: x})][0]
        t = None
    del x
    print(kind, order[:60:6], order[60::6], len(order))
x = []
for i in range(200000): x = [x]
del x
x = ()
for i in range(200000): x = (x,)
del x
x = {}
for i in range(100000): x = {1: x}
del x
x = None
for i in range(50000): x = type(sys.implementation)(a=x)
del x
e = None
for i in range(20000):
    n = ValueError(i); n.__context__ = e; e = n
del e, n
g = None
def gen(a):
    yield a
for i in range(20000):
    h = gen(g); next(h); g = h
del g, h
f = None
for i in range(20000):
    f = (lambda f: lambda: f)(f)
del f
import functools
p = len
for i in range(20000): p = functools.partial(p) if False else functools.partial(len, p)
del p
m = None
class O: pass
for i in range(20000):
    o = O(); o.m = m; m = o
del m, o
it = iter([])
for i in range(20000): it = iter([it])
del it
print("all gone")
x = []
for i in range(990): x = [x]
try:
    print(len(repr(x)))
except RecursionError as e:
    print(e)
for i in range(20): x = [x]
try:
    print(len(repr(x)))
except RecursionError as e:
    print(e)
try:
    print(x == [x])
except RecursionError as e:
    print(e)
