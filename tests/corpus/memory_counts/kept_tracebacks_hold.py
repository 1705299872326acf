# Exceptions with kept tracebacks hold the frames, the frames their locals.
import sys, gc, traceback
rc = sys.getrefcount
class N:
    def __init__(self, tag): self.tag = tag
    def __del__(self): print("dies", self.tag)
def inner(n):
    local = [n]
    raise ValueError(n)
def outer(n):
    other = (n,)
    try:
        inner(n)
    except ValueError as e:
        raise KeyError("k") from e
n = N(1)
kept = None
try:
    outer(n)
except KeyError as e:
    kept = e
    print(rc(n), rc(e), rc(e.__cause__), rc(e.__traceback__))
print(rc(n), rc(kept), kept.__context__ is kept.__cause__)
tb = kept.__cause__.__traceback__
print(rc(tb), rc(tb.tb_next), rc(tb.tb_next.tb_frame), sorted(tb.tb_next.tb_frame.f_locals))
tb.tb_next.tb_frame.clear()
print(rc(n))
fr = kept.__traceback__.tb_next.tb_frame
print(rc(fr), rc(n), fr.f_locals.keys())
print(rc(n))
del kept, tb
print(rc(n), rc(fr))
del fr
print(rc(n))
try:
    try: raise ExceptionGroup("g", [ValueError(n), KeyError(n)])
    except* ValueError as g:
        print(rc(n), rc(g), rc(g.exceptions))
        saved = g
except ExceptionGroup as rest:
    print(rc(n), rc(rest), len(rest.exceptions))
    again = rest
print(rc(n), rc(saved))
del saved
print(rc(n))
del again
print(rc(n))
def gen():
    try:
        yield n
    except ValueError as e:
        yield e
g = gen(); next(g); e = g.throw(ValueError(n)); print(rc(n), rc(e)); g.close(); print(rc(e), rc(n)); del e, g; print(rc(n), gc.collect())
def rec(d, n):
    if d == 0: raise RuntimeError(n)
    rec(d - 1, n)
try: rec(20, n)
except RuntimeError as e: print(rc(n)); x = e
print(rc(n)); x.__traceback__ = None; print(rc(n)); del x; print(rc(n))
