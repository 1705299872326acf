# What a generator, coroutine and async generator hold in each state, and what is left when they end.
import sys
import gc

class T:
    pass
t = T()
def n():
    return sys.getrefcount(t) - 1
def g(a, b=t):
    local = a
    got = yield a
    other = [got, a]
    yield from inner(a)
    return a
def inner(x):
    try:
        y = x
        yield x
    finally:
        print("inner ends", n())
print(n())
it = g(t)
print("made", n(), sys.getsizeof(it))
next(it)
print("at first yield", n())
it.send(t)
print("in yield from", n(), it.gi_yieldfrom is not None)
frame = it.gi_frame
print("frame", n(), sys.getsizeof(frame))
f = frame.f_locals
print("locals", n())
del f
it.close()
print("closed", n(), it.gi_frame, frame.f_locals.keys())
del frame
print(n())
del it
print("gone", n())
it = g(t)
next(it)
it.send(None)
try:
    next(it)
except StopIteration as e:
    print("stopped", n(), e.value is t)
print(n())
async def co(a):
    b = a
    await Aw(b)
class Aw:
    def __init__(self, x):
        self.x = x
    def __await__(self):
        z = self.x
        yield z
c = co(t)
print("coro", n())
c.send(None)
print("awaiting", n(), c.cr_await is not None)
c.close()
print("closed", n())
del c
async def ag(a):
    while True:
        b = yield a
a = ag(t)
print("agen", n())
s = a.asend(None)
try:
    s.send(None)
except StopIteration as e:
    print("yielded", n(), e.value is t)
del s
e = None
x = a.aclose()
try:
    x.send(None)
except StopIteration:
    pass
print(n())
del x, a
print(n())
exp = (u for u in [t, t] for v in (u,))
print("genexp", n())
next(exp)
print(n())
del exp
print(n())
z = zip(g(t), map(lambda q: q, [t]))
print(n())
next(z)
print(n())
del z
print(n())
