# Star arguments make tuples and dicts.
def f(*args, **kw):
    return args, kw
def g(a, b=[], *rest, c, **kw):
    return [a, b, rest, c, kw]
t = (1000, 2000)
d = {"x": [1], "y": t}
r1 = f(*t, **d)
r2 = f(*t)
r3 = f(*[1, 2], *t, z=3, **d)
r4 = g(*t, 5, 6, c=7, **d)
r5 = f(**d)
same = r2[0] is t
def h(*args):
    return args
r6 = h(*t)
same2 = r6 is t
r7 = h(*h(*t), t)
