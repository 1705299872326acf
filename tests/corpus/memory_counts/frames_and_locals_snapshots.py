# What frame objects, locals() and f_locals hold of a function's variables, while it runs and after.
import sys
import gc

class T:
    pass
t = T()
def n():
    return sys.getrefcount(t) - 1
def f(a):
    b = a
    print(n())
    frame = sys._getframe()
    print(n())
    loc = locals()
    print(n(), loc is frame.f_locals, loc is locals())
    c = a
    print(n())
    locals()
    print(n())
    del b
    print(n())
    locals()
    print(n(), sorted(loc))
    return frame
fr = f(t)
print(n())
print(sorted(fr.f_locals), n(), sys.getsizeof(fr))
fr.clear()
print(n(), fr.f_locals)
del fr
print(n())
def g(a):
    def h():
        return a
    fr = sys._getframe()
    print(n())
    fr.f_locals
    print(n())
    return h
h = g(t)
print(n(), h.__closure__[0].cell_contents is t, gc.get_referrers(h.__closure__[0]) == [h.__closure__])
del h
print(n(), gc.collect(), n())
class C:
    x = t
    print(n(), locals() is sys._getframe().f_locals)
    y = [x]
    print(n())
del C
gc.collect()
print(n())
def rec(k, a):
    if k == 0:
        return n(), [sys._getframe(i).f_code.co_name for i in range(4)]
    return rec(k - 1, a)
print(rec(5, t), n())
def tracer(frame, event, arg):
    if event == "line" and frame.f_code.co_name == "traced":
        seen.append((frame.f_lineno - frame.f_code.co_firstlineno, n()))
    return tracer
seen = []
def traced(a):
    b = [a]
    c = (a, b)
    del b
    return c
sys.settrace(tracer)
r = traced(t)
sys.settrace(None)
print(seen, n())
del r
print(n())
exec("q = t; w = n()", globals(), d := {})
print(d["w"], n())
d.clear()
print(eval("n()", {"n": n, "t": t}), n())
def star(*args, **kw):
    return n(), len(args), len(kw)
print(star(t), star(t, t), star(*[t, t]), star(a=t), star(**{"a": t}), star(*(t,), b=t), n())
