# Many arguments, keyword-only, positional-only, defaults.
def f(a, b, /, c=[1], *args, d, e={"z": 1}, **kw):
    return locals()
r = f([1], [2], d=[3])
s = f(1000, 2000, 3000, 4000, 5000, d=6000, x=7000)
t = f(*[r, s], d=None, **{"c": [8]})
try:
    f(1)
except TypeError as e:
    m = e.args
def g(*, a=r):
    return a
u = g()
v = g(a=u)
