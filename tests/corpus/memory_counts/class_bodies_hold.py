# Comprehensions and generators within class bodies hold what the body gives them.
import sys, gc, weakref
rc = sys.getrefcount
class N:
    def __init__(self, tag): self.tag = tag
    def __del__(self): print("dies", self.tag)
n = N(1)
class A:
    held = n
    made = [held for _ in (1, 2)] if 0 else [x for x in (n, n)]
    gen = (x for x in [n, held])
    fun = lambda self, q=held: (q, n)
    nested = [[y for y in (x, n)] for x in [held]]
    print(rc(held), rc(n))
    def m(self): return __class__
    sets = {i: [n for _ in range(i)] for i in range(3)}
print(rc(n), rc(A), len(gc.get_referrers(n)))
next(A.gen)
print(rc(n))
g = A.gen
del A.gen
print(rc(n), [type(x).__name__ for x in gc.get_referrers(n)])
del g
print(rc(n))
del A
print(gc.collect() > 0, rc(n))
def f():
    class B:
        x = n
        y = [n for _ in range(3)]
        z = [lambda: n for _ in range(2)]
        class C:
            w = [n for q in (1,)]
    return B
B = f()
print(rc(n), rc(B), rc(B.C))
del B
print(gc.collect() > 0, rc(n))
