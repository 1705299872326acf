# Cycles of several kinds, collected one after another.
import gc
class N:
    pass
def make(kind):
    a = N()
    if kind == "dict":
        a.d = {"me": a}
    elif kind == "list":
        a.l = [a]
    elif kind == "closure":
        def f():
            return a
        a.f = f
    elif kind == "method":
        a.m = a.__init__
    elif kind == "frame":
        import sys
        a.fr = sys._getframe()
kinds = ["dict", "list", "closure", "method", "frame"]
counts = []
for k in kinds:
    make(k)
    counts.append(gc.collect())
