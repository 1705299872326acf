# A return in finally throws the exception away.
def f(n):
    box = [n]
    try:
        raise ValueError(box)
    finally:
        if n:
            return box
def g():
    for i in (1000, 2000):
        try:
            continue
        finally:
            last = (i,)
    return last
a = f(3000)
b = g()
try:
    f(0)
except ValueError as e:
    c = e.args[0]
